package org.bauweg.retention;

/** What came of placing or lifting a hold. */
public enum HoldOutcome {
    DONE,
    /** No reason, or one of more than {@value LegalHolds#LONGEST_REASON} characters. */
    REASON_MISSING,
    /** It stood already, or there was none. */
    UNCHANGED
}
