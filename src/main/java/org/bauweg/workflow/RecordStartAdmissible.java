package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.exemption.Exemptions;
import org.springframework.stereotype.Component;

/** Nobody demanded a procedure in time: works may begin, dated by the law (§ 64 Abs. 3 S. 4, § 64a S. 1 HBO). */
@Component
class RecordStartAdmissible extends CaseTask {

    private final Exemptions exemptions;
    private final CaseFiles caseFiles;
    private final AfterAdmission after;

    RecordStartAdmissible(Exemptions exemptions, CaseFiles caseFiles, AfterAdmission after) {
        this.exemptions = exemptions;
        this.caseFiles = caseFiles;
        this.after = after;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        exemptions.admitStart(step.caseId());
        after.begin(caseFiles.require(step.caseId()));
        return Map.of();
    }
}
