package org.bauweg.consultation;

/** What silence past the last day means. */
public enum SilenceOutcome {
    /** The statement is left out of account (§ 70 Abs. 1 S. 4 HBO). */
    LEFT_OUT_OF_ACCOUNT,
    /** The act counts as given (§ 70 Abs. 1 S. 3 HBO, § 36 Abs. 2 S. 2 BauGB). */
    DEEMED_GIVEN,
    /** There was no silence: it was answered, or the case ended. */
    ALREADY_CLOSED,
    /** The last day is not over, or the body was not asked. */
    NOT_YET_DUE
}
