package org.bauweg.workflow;

import java.time.Instant;
import org.bauweg.deadlines.DeadlineChanged;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lets timers, due dates and with them the work lists follow the ledger, in the transaction that changes it. What ended a
 * period has moved the process itself.
 */
@Component
class DeadlineFollower {

    private final DeadlineTimers timers;
    private final Processes processes;
    private final Scopes scopes;

    DeadlineFollower(DeadlineTimers timers, Processes processes, Scopes scopes) {
        this.timers = timers;
        this.processes = processes;
        this.scopes = scopes;
    }

    @EventListener
    void follow(DeadlineChanged change) {
        LedgerDeadline before = change.before();
        LedgerDeadline after = change.after();
        Instant due = after.dueInstant();
        if (before != null && after.state().isOpen() && !before.dueInstant().equals(due)) {
            scopes.run(Scope.of(after.caseId()), () -> timers.of(after.id())
                    .forEach(timer -> processes.moveDate(timer.processInstanceId(), timer.variable(), due)));
        }
    }
}
