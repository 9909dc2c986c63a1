package org.bauweg.deadlines;

/** What came of a change, or would come of it. */
public sealed interface ChangeOutcome {

    /** The period before and after; equal dates are possible. */
    record Changed(LedgerDeadline before, LedgerDeadline after) implements ChangeOutcome {}

    /** Not possible. */
    record Refused(Refusal refusal) implements ChangeOutcome {}

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
        EFFECT_ALREADY_ASIDE,
        /** Today's catalogue knows no such rule. */
        NO_CURRENT_RULE,
        /** Somebody else changed it since it was looked at. */
        CHANGED_MEANWHILE
    }
}
