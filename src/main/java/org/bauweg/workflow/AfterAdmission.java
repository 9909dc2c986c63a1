package org.bauweg.workflow;

import java.util.Map;
import java.util.Set;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.Procedure;
import org.springframework.stereotype.Component;

/** What follows once works may begin: start notice, inspections and completion, where the law asks for them (§ 75 Abs. 5 HBO). */
@Component
class AfterAdmission {

    private static final String SERVICE = "construction";
    private static final Set<Procedure> SUPERVISED = Set.of(Procedure.P64, Procedure.P64A);

    private final Bundles bundles;
    private final FollowUps followUps;

    AfterAdmission(Bundles bundles, FollowUps followUps) {
        this.bundles = bundles;
        this.followUps = followUps;
    }

    /** Begins what comes after, if this installation carries it. */
    void begin(CaseFile file) {
        if (SUPERVISED.contains(file.procedure()) && bundles.live(SERVICE).isPresent()) {
            followUps.start(file.id(), SERVICE, Map.of());
        }
    }
}
