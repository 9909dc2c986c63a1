package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.completeness.Completeness;
import org.springframework.stereotype.Component;

/** The applicant has answered the request for documents; it is over. */
@Component
class RecordSupply extends CaseTask {

    private final Completeness completeness;

    RecordSupply(Completeness completeness) {
        this.completeness = completeness;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask supplied = step.require("supply-documents");
        completeness.answer(step.caseId(), supplied.answeredBy());
        return Map.of();
    }
}
