package org.bauweg.casefile;

/** Where a case stands; derived from its facts, never set. */
public enum CaseStatus {
    RECEIVED,
    DOCUMENTS_REQUESTED,
    COMPLETE,
    IN_CONSULTATION,
    DECIDED,
    NOTIFIED,
    WITHDRAWN,
    DEEMED_WITHDRAWN,
    REJECTED,
    DEEMED_GRANTED,
    /** Works may begin without a permit (§§ 63, 64, 64a HBO). */
    START_ADMISSIBLE,
    /** The removal may begin (§ 63a HBO). */
    DEMOLITION_ADMISSIBLE;

    /** Whether nothing more happens in the procedure. */
    public boolean isClosed() {
        return this == NOTIFIED
                || this == WITHDRAWN
                || this == DEEMED_WITHDRAWN
                || this == REJECTED
                || this == DEEMED_GRANTED
                || this == START_ADMISSIBLE
                || this == DEMOLITION_ADMISSIBLE;
    }
}
