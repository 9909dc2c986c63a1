package org.bauweg.retention;

/** What became of a confirmed deletion. */
public enum DeletionOutcome {
    DELETED,
    /** The case is open, its time is not over, or the authority keeps its documents for good. */
    NOT_DUE,
    /** Staff keep them: see {@link LegalHolds}. */
    HELD,
    /** Somebody was faster. */
    NOTHING_LEFT
}
