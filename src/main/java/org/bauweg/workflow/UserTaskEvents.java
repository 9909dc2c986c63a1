package org.bauweg.workflow;

import org.bauweg.shared.CaseId;

/**
 * Told of every user task, in the transaction that creates or ends it; an exception rolls that transaction back. Not
 * inside a {@link org.bauweg.shared.Scope}: the receiver opens the one it needs.
 */
public interface UserTaskEvents {

    void created(TaskCreated task);

    /** The task was completed, interrupted by a timer or message, or cancelled with its case. */
    void ended(CaseId caseId, String taskId);
}
