package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.exemption.Exemptions;
import org.springframework.stereotype.Component;

/** The certificate of stability has come (§ 63a S. 3 HBO). */
@Component
class RecordStabilityCertificate extends CaseTask {

    private final Exemptions exemptions;

    RecordStabilityCertificate(Exemptions exemptions) {
        this.exemptions = exemptions;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        exemptions.documentsSupplied(
                step.caseId(), step.require("supply-certificate").answeredBy().toString());
        return Map.of();
    }
}
