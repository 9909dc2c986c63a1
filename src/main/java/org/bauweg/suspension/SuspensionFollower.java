package org.bauweg.suspension;

import org.bauweg.casefile.CaseFactRecorded;
import org.bauweg.deadlines.DeadlineChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to a suspended case beside its suspension, in the transaction that does it. */
@Component
class SuspensionFollower {

    private final Suspensions suspensions;

    SuspensionFollower(Suspensions suspensions) {
        this.suspensions = suspensions;
    }

    /** A period that begins meanwhile stands still like the others; the end of the suspension's own period ends it. */
    @EventListener
    void changed(DeadlineChanged event) {
        if (event.before() == null) {
            suspensions.begun(event.after());
        } else if (Suspension.Kind.isOwn(event.after().rule())) {
            suspensions.ownPeriodChanged(event.after());
        }
    }

    /** With the case its suspension ends. */
    @EventListener
    void recorded(CaseFactRecorded event) {
        if (event.fact().columns().get("closure") != null) {
            suspensions.endWithCase(event.caseId());
        }
    }
}
