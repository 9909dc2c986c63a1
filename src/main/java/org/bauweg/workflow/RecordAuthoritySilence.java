package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.exemption.Exemptions;
import org.springframework.stereotype.Component;

/** The building authority's own time to demand a procedure has run out (§ 64a S. 1 HBO). */
@Component
class RecordAuthoritySilence extends CaseTask {

    private final Exemptions exemptions;

    RecordAuthoritySilence(Exemptions exemptions) {
        this.exemptions = exemptions;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        exemptions.lapseVeto(step.caseId());
        return Map.of();
    }
}
