package org.bauweg.absence;

/** What came of {@link RecordAbsence}; nothing is recorded unless it says so. */
public enum AbsenceOutcome {
    RECORDED,
    /** Only a head enters the absence of others. */
    NOT_ALLOWED,
    /** Nobody of the organisation. */
    PERSON_UNKNOWN,
    ENDS_BEFORE_BEGIN,
    /** Over already. */
    IN_THE_PAST,
    /** Longer than two years. */
    TOO_LONG,
    STAND_IN_MISSING,
    /** More than ten. */
    TOO_MANY_STAND_INS,
    /** Nobody of the organisation, or the person who is away. */
    STAND_IN_UNKNOWN,
    /** Away for the whole of the time. */
    STAND_IN_AWAY,
    /** There is one in these days already. */
    OVERLAPS
}
