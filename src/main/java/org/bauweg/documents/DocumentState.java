package org.bauweg.documents;

/** Where a file stands between arriving and being part of the case. */
public enum DocumentState {
    /** Arrived, not checked yet; nobody may open it. */
    QUARANTINED,
    /** Checked; part of the application or case. */
    ACCEPTED,
    /** Refused by the checks; its bytes are gone, its findings remain. */
    REJECTED
}
