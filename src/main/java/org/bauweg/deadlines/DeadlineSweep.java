package org.bauweg.deadlines;

import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Records the lapse of periods that no process model waits for: validity, remedies, overrun decisions. On every node. */
@Component
class DeadlineSweep {

    private static final int BATCH = 200;

    private final DeadlineLedger ledger;
    private final Scopes scopes;

    DeadlineSweep(DeadlineLedger ledger, Scopes scopes) {
        this.ledger = ledger;
        this.scopes = scopes;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
    void sweep() {
        while (scopes.within(Scope.system(), () -> ledger.sweep(BATCH)) == BATCH) {
            // the next batch in a transaction of its own
        }
    }
}
