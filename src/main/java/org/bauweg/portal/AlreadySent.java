package org.bauweg.portal;

import org.bauweg.shared.CaseId;

/** A page of a draft was asked for, but the draft was sent: from another window, or after the back button. */
class AlreadySent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final CaseId id;

    AlreadySent(CaseId id) {
        super("already sent: " + id);
        this.id = id;
    }

    CaseId id() {
        return id;
    }
}
