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
 * Begins to accompany the works and the validity of what was granted, if models for that are published. Hands on the day on
 * which a permit took effect by law, or start became admissible.
 */
@Component
class StartConstruction extends CaseTask {

    private static final List<String> DAYS = List.of("deemedPermitAt", "startAllowedAt");

    /** Granted, but no right to build: a preliminary ruling, a partition of a plot. */
    private static final Set<Procedure> NO_WORKS = Set.of(Procedure.P76, Procedure.P7);

    private final PublishedFollowUps followUps;
    private final CaseFiles caseFiles;

    StartConstruction(PublishedFollowUps followUps, CaseFiles caseFiles) {
        this.followUps = followUps;
        this.caseFiles = caseFiles;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        if (NO_WORKS.contains(caseFiles.require(step.caseId()).procedure())) {
            return Map.of();
        }
        Map<String, Object> days = new HashMap<>();
        for (String name : DAYS) {
            step.date(name).ifPresent((Instant at) -> days.put(name, at));
        }
        followUps.start(step, "construction", days);
        return Map.of();
    }
}
