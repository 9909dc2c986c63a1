package org.bauweg.completeness;

/** What became of ending a case that never was complete. */
public enum EndOutcome {
    /** The case has ended. */
    ENDED,
    /** It had ended before. */
    ALREADY_CLOSED,
    /** The application is complete: neither rejection nor lapse can end it. */
    COMPLETE,
    /** Nothing is asked for, so nothing can lapse. */
    NO_OPEN_REQUEST,
    /** The last day is not over. */
    NOT_YET_DUE,
    /** The month for the check is over: the application counts as complete. */
    CHECK_OVER
}
