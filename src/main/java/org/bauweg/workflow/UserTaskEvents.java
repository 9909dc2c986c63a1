package org.bauweg.workflow;

import java.time.Instant;
import org.bauweg.shared.CaseId;

/**
 * Told of every user task, in the transaction that creates or ends it; an exception rolls that transaction back. Not
 * inside a {@link org.bauweg.shared.Scope}: the receiver opens the one it needs.
 */
public interface UserTaskEvents {

    void created(TaskCreated task);

    /** The task was completed. */
    void ended(CaseId caseId, String taskId);

    /** The task shall be done by another date than before. */
    default void moved(CaseId caseId, String taskId, Instant due) {}

    /**
     * The task was interrupted by a timer or message, or cancelled with its case.
     *
     * @throws TaskGoneException if it had ended before: the engine acts on an old view of the case
     */
    default void interrupted(CaseId caseId, String taskId) {
        ended(caseId, taskId);
    }
}
