package org.bauweg.workflow;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Begins to follow the notification of the notice and remedies against it, if models for that are published. */
@Component
class StartRemedy extends CaseTask {

    private final PublishedFollowUps followUps;

    StartRemedy(PublishedFollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        followUps.start(step, "remedy", Map.of());
        return Map.of();
    }
}
