package org.bauweg.workflow;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells the municipality how the case stands, in every outcome (§ 74 Abs. 6 HBO). */
@Component
class InformMunicipality extends CaseTask {

    private final MunicipalityMail mail;

    InformMunicipality(MunicipalityMail mail) {
        this.mail = mail;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        mail.outcome(step.caseId(), step.effectKey());
        return Map.of();
    }
}
