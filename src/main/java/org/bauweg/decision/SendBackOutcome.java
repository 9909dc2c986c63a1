package org.bauweg.decision;

/** What became of sending a draft back. */
public enum SendBackOutcome {
    SENT_BACK,
    /** There is no draft that waits for a signature. */
    NOTHING_DRAFTED,
    ALREADY_SIGNED,
    /** Nobody can act on an empty remark. */
    REMARK_MISSING
}
