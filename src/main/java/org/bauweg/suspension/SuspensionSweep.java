package org.bauweg.suspension;

import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Lets cases go on whose suspension ended before the twelve months of the law. On every node. */
@Component
class SuspensionSweep {

    private static final int BATCH = 50;

    private final Suspensions suspensions;
    private final Scopes scopes;

    SuspensionSweep(Suspensions suspensions, Scopes scopes) {
        this.suspensions = suspensions;
        this.scopes = scopes;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT50S")
    void sweep() {
        while (scopes.within(Scope.system(), () -> suspensions.endOver(BATCH)) == BATCH) {
            // the next batch in a transaction of its own
        }
    }
}
