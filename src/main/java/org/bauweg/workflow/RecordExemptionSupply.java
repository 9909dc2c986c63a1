package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.exemption.Exemptions;
import org.springframework.stereotype.Component;

/** The applicant has handed in what was missing; from now on the time of the exemption can run. */
@Component
class RecordExemptionSupply extends CaseTask {

    private final Exemptions exemptions;

    RecordExemptionSupply(Exemptions exemptions) {
        this.exemptions = exemptions;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask supplied = step.require("supply-documents");
        exemptions.documentsSupplied(step.caseId(), supplied.answeredBy().toString());
        return Map.of();
    }
}
