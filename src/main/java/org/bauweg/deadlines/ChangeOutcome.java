package org.bauweg.deadlines;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What came of a change, or would come of it. */
public sealed interface ChangeOutcome {

    /** The period before and after; equal dates are possible. */
    record Changed(LedgerDeadline before, LedgerDeadline after) implements ChangeOutcome {}

    /**
     * Not possible.
     *
     * @param limit the first or last day that would have been possible, null if no day was at fault
     */
    record Refused(Refusal refusal, @Nullable LocalDate limit) implements ChangeOutcome {
        public Refused(Refusal refusal) {
            this(refusal, null);
        }
    }

    /** Why a change is not possible. */
    enum Refusal {
        UNKNOWN,
        REASON_MISSING,
        /** Kept, lapsed or cancelled. */
        ALREADY_ENDED,
        /** The law knows no extension of this period. */
        NOT_EXTENDABLE,
        /** It was prolonged once, and the law allows it once. */
        EXTENDED_BEFORE,
        /** Longer than the law allows. */
        EXTENSION_TOO_LONG,
        /** The request arrived after the end (§ 74 Abs. 7 S. 3 HBO). */
        REQUESTED_TOO_LATE,
        /** The end has passed, and the law knows no extension afterwards. */
        EXTENDED_TOO_LATE,
        /** Not later than the former end. */
        NOT_LATER,
        /** The authority sets this period to a day, not by a length, or the reverse. */
        WRONG_MEASURE,
        NOT_PAUSED,
        ALREADY_PAUSED,
        DATE_IN_FUTURE,
        /** Before the period began, or after it ended. */
        DATE_OUTSIDE,
        /** So long before the day whose law counts that the year must be mistyped. */
        START_TOO_EARLY,
        /** After the end that the authority set. */
        START_AFTER_END,
        EFFECT_ALREADY_ASIDE,
        /** Today's catalogue knows no such rule. */
        NO_CURRENT_RULE,
        /** Somebody else changed it since it was looked at. */
        CHANGED_MEANWHILE
    }
}
