package org.bauweg.workflow;

import java.util.Map;
import org.springframework.stereotype.Component;

/** The annulment of the permit has taken effect: nothing may be built or used any more by it. */
@Component
class RecordAnnulment extends CaseTask {

    private final AnnulmentEffects effects;

    RecordAnnulment(AnnulmentEffects effects) {
        this.effects = effects;
    }

    @Override
    public boolean canFail() {
        return true;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        effects.record(step.caseId());
        effects.write(step);
        return Map.of();
    }
}
