package org.bauweg.workflow;

import java.util.Map;
import java.util.Set;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.construction.Validities;
import org.springframework.stereotype.Component;

/** The works rest; after one or two years the right to build lapses (§ 74 Abs. 7 S. 1, § 64 Abs. 3 S. 7 HBO). */
@Component
class RecordInterruption extends CaseTask {

    private final CaseFiles caseFiles;
    private final Validities validities;

    RecordInterruption(CaseFiles caseFiles, Validities validities) {
        this.caseFiles = caseFiles;
        this.validities = validities;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.date("interruptionEndsAt"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask report = step.require("report-interruption");
        return Map.of(
                "interruptionEndsAt",
                validities.interrupt(
                        caseFiles.require(step.caseId()),
                        report.form().date("interruptedOn").orElseThrow(),
                        report.form().text("interruptionReason").orElse(""),
                        report.answeredBy().toString()));
    }
}
