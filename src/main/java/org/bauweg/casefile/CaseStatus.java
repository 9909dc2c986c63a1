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
    DEEMED_GRANTED;

    /** Whether nothing more happens in the procedure. */
    public boolean isClosed() {
        return this == NOTIFIED
                || this == WITHDRAWN
                || this == DEEMED_WITHDRAWN
                || this == REJECTED
                || this == DEEMED_GRANTED;
    }
}
