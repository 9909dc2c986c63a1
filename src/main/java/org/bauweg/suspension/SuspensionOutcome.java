package org.bauweg.suspension;

import java.util.List;
import org.bauweg.deadlines.LedgerDeadline;

/** What came of suspending a case or of letting it go on. */
public sealed interface SuspensionOutcome {

    /** The case stands still; these periods do too. */
    record Suspended(Suspension suspension, List<LedgerDeadline> paused) implements SuspensionOutcome {}

    /** The case goes on; these periods run again with new ends. */
    record Resumed(List<LedgerDeadline> running) implements SuspensionOutcome {}

    /** Nothing happened. */
    record Refused(Refusal refusal) implements SuspensionOutcome {}

    /** Why not. */
    enum Refusal {
        REASON_MISSING,
        ALREADY_SUSPENDED,
        NOT_SUSPENDED,
        /** The case is decided or closed. */
        CASE_OVER,
        DATE_IN_FUTURE,
        /** Before the application was received, or for the end of a suspension before its beginning. */
        DATE_TOO_EARLY,
        /** Notified so long ago that the time the law allows is over. */
        LONG_OVER,
        /** Longer than the law allows. */
        TOO_LONG,
        /** The last day lies before the first or is over. */
        UNTIL_TOO_EARLY
    }
}
