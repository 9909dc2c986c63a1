package org.bauweg.workflow;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Begins to accompany the works and the validity of what was granted, if models for that are published. */
@Component
class StartConstruction extends CaseTask {

    /** The day the permit came about by lapse, where it did. */
    private static final String DEEMED_PERMIT_AT = "deemedPermitAt";

    private final PublishedFollowUps followUps;

    StartConstruction(PublishedFollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        Map<String, Object> variables = new HashMap<>();
        step.date(DEEMED_PERMIT_AT).ifPresent(at -> variables.put(DEEMED_PERMIT_AT, at));
        followUps.start(step, "construction", variables);
        return Map.of();
    }
}
