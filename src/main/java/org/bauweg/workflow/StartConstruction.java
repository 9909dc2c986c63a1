package org.bauweg.workflow;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.Procedure;
import org.springframework.stereotype.Component;

/**
 * Begins to accompany the works and the validity of what was granted, of a preliminary ruling its validity alone, if models for that
 * are published. Hands on the day on
 * which a permit took effect by law, or start became admissible.
 */
@Component
class StartConstruction extends CaseTask {

    private static final List<String> DAYS = List.of("deemedPermitAt", "startAllowedAt");

    /** Granted, and over with that: nothing is built and nothing ends. */
    private static final Set<Procedure> NOTHING_FOLLOWS = Set.of(Procedure.P7);

    private final PublishedFollowUps followUps;
    private final CaseFiles caseFiles;

    StartConstruction(PublishedFollowUps followUps, CaseFiles caseFiles) {
        this.followUps = followUps;
        this.caseFiles = caseFiles;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        Procedure procedure = caseFiles.require(step.caseId()).procedure();
        if (NOTHING_FOLLOWS.contains(procedure)) {
            return Map.of();
        }
        Map<String, Object> days = new HashMap<>();
        for (String name : DAYS) {
            step.date(name).ifPresent((Instant at) -> days.put(name, at));
        }
        followUps.start(step, procedure == Procedure.P76 ? "ruling" : "construction", days);
        return Map.of();
    }
}
