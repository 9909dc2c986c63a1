package org.bauweg.documents;

/**
 * When a file may go: while the application is a draft, when the checks refused it, or when the one who uploaded it for a task
 * still works on that task. Everything else belongs to the record of the case.
 */
final class RemovalRule {

    private RemovalRule() {}

    /** {@code open}: whether its draft or task still is. */
    static boolean allows(Document document, RemoveDocument wish, boolean open) {
        if (document.immutable()) {
            return false;
        }
        boolean openDraft = open && document.task() == null && document.authority() == null;
        boolean ownOpenTask = open
                && document.task() != null
                && document.task().equals(wish.openTask())
                && wish.by().equals(document.uploadedBy());
        return openDraft || document.state() == DocumentState.REJECTED || ownOpenTask;
    }
}
