package org.bauweg.suspension;

import java.util.List;
import java.util.UUID;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets cases go on whose suspension is past its last day. On every node; each case in a transaction of its own, so that one that
 * fails holds up no other and is tried again the next time.
 */
@Component
class SuspensionSweep {

    private static final Logger LOG = LoggerFactory.getLogger(SuspensionSweep.class);
    private static final UUID FIRST = new UUID(0, 0);
    private static final int BATCH = 50;

    private final Suspensions suspensions;
    private final SuspensionRows rows;
    private final Scopes scopes;

    SuspensionSweep(Suspensions suspensions, SuspensionRows rows, Scopes scopes) {
        this.suspensions = suspensions;
        this.rows = rows;
        this.scopes = scopes;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT50S")
    void sweep() {
        List<SuspensionRows.Over> over = after(FIRST);
        while (!over.isEmpty()) {
            over.forEach(each -> end(each.caseId()));
            over = after(over.get(over.size() - 1).id());
        }
    }

    private List<SuspensionRows.Over> after(UUID last) {
        return scopes.within(Scope.system(), () -> rows.over(suspensions.today(), last, BATCH));
    }

    private void end(CaseId caseId) {
        try {
            scopes.run(Scope.system(), () -> suspensions.endIfOver(caseId));
        } catch (RuntimeException e) {
            LOG.error("the suspension of case {} could not be ended", caseId, e);
        }
    }
}
