package org.bauweg.workflow;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.bauweg.deadlines.LedgerDeadline;

/** Dates of timers for periods that the law sets in some procedures and in others not. */
final class NoDate {

    private NoDate() {}

    /** The period, or a date that never comes. */
    static Object or(Optional<LedgerDeadline> period) {
        return period.<Object>map(found -> found).orElse(LedgerDeadline.NEVER);
    }

    /** The period if it is of a kind, or a date that never comes. */
    static Object or(Optional<LedgerDeadline> period, Predicate<LedgerDeadline> wanted) {
        return or(period.filter(wanted));
    }

    /** Whether this is the date that never comes. */
    static boolean is(Instant date) {
        return !date.isBefore(LedgerDeadline.NEVER);
    }
}
