package org.bauweg.documents;

import org.bauweg.shared.CaseId;
import org.jspecify.annotations.Nullable;

/** Knows until when files come and go: until an application is sent or its draft deleted, or until a task has ended. */
@FunctionalInterface
public interface UploadGate {

    /**
     * Whether files may come and go now; if so, that stays true until the caller's transaction ends. In the case's scope.
     *
     * @param task null for files of the application
     */
    boolean open(CaseId caseId, @Nullable String task);
}
