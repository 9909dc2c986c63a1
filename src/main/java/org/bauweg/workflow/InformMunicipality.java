package org.bauweg.workflow;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Tells the municipality how the case stands, in every outcome (§ 74 Abs. 6 HBO). The setting {@code about} = {@code annulment}
 * tells it that a permit fell.
 */
@Component
class InformMunicipality extends CaseTask {

    private static final String ABOUT = "about";

    private final MunicipalityMail mail;

    InformMunicipality(MunicipalityMail mail) {
        this.mail = mail;
    }

    @Override
    public Set<String> settings() {
        return Set.of(ABOUT);
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        if (step.setting(ABOUT).filter("annulment"::equals).isPresent()) {
            mail.annulled(step.caseId(), step.effectKey());
        } else {
            mail.outcome(step.caseId(), step.effectKey());
        }
        return Map.of();
    }
}
