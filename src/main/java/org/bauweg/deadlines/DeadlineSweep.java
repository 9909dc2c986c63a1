package org.bauweg.deadlines;

import java.util.List;
import org.bauweg.shared.DeadlineId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Records the lapse of periods no timer of a process waits for: validity, remedies, overrun decisions. On every node; each
 * period in a transaction of its own, so that one that fails holds up no other.
 */
@Component
class DeadlineSweep {

    private static final Logger LOG = LoggerFactory.getLogger(DeadlineSweep.class);
    private static final int BATCH = 500;

    private final DeadlineLedger ledger;
    private final Scopes scopes;

    DeadlineSweep(DeadlineLedger ledger, Scopes scopes) {
        this.ledger = ledger;
        this.scopes = scopes;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT20S")
    void sweep() {
        List<DeadlineId> over = scopes.within(Scope.system(), () -> ledger.over(BATCH));
        over.forEach(this::lapse);
    }

    private void lapse(DeadlineId id) {
        try {
            scopes.<Boolean>within(Scope.system(), () -> ledger.lapseIfOver(id));
        } catch (DataAccessException | IllegalStateException | IllegalArgumentException e) {
            LOG.error("the lapse of deadline {} could not be recorded", id, e);
        }
    }
}
