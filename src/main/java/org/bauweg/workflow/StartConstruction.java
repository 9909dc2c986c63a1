package org.bauweg.workflow;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Begins to accompany the works and the validity of what was granted, if models for that are published. */
@Component
class StartConstruction extends CaseTask {

    private final PublishedFollowUps followUps;

    StartConstruction(PublishedFollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        followUps.start(step, "construction");
        return Map.of();
    }
}
