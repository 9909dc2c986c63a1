package org.bauweg.workflow;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Starts what follows a decision where an installation has models for it; without them the decision stands all the same. */
@Component
class PublishedFollowUps {

    private static final Logger LOG = LoggerFactory.getLogger(PublishedFollowUps.class);

    private final FollowUps followUps;
    private final Bundles bundles;

    PublishedFollowUps(FollowUps followUps, Bundles bundles) {
        this.followUps = followUps;
        this.bundles = bundles;
    }

    void start(CaseStep step, String service, Map<String, Object> variables) {
        if (bundles.live(service).isPresent()) {
            followUps.start(step, service, variables);
        } else {
            LOG.info("case {}: no models of {} are published, nothing follows", step.caseId(), service);
        }
    }
}
