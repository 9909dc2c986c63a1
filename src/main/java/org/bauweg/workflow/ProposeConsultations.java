package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.casefile.CaseFiles;
import org.springframework.stereotype.Component;

/** Proposes whom to hear (§ 70 Abs. 1 HBO, § 36 BauGB). */
@Component
class ProposeConsultations extends CaseTask {

    private final CaseFiles caseFiles;
    private final ConsultationProposals proposals;

    ProposeConsultations(CaseFiles caseFiles, ConsultationProposals proposals) {
        this.caseFiles = caseFiles;
        this.proposals = proposals;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        proposals.renew(caseFiles.require(step.caseId()), step.bundle());
        return Map.of();
    }
}
