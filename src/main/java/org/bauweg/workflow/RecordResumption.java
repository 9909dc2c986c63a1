package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.construction.Validities;
import org.springframework.stereotype.Component;

/** The works go on. */
@Component
class RecordResumption extends CaseTask {

    private final Validities validities;

    RecordResumption(Validities validities) {
        this.validities = validities;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask report = step.require("report-resumption");
        validities.resume(
                step.caseId(),
                report.form().date("resumedOn").orElseThrow(),
                report.answeredBy().toString());
        return Map.of();
    }
}
