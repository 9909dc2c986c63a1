package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.shared.CaseId;

/**
 * Moves cases through their models, in the caller's transaction. Variables are scalars: String, Long, Double, Boolean,
 * {@link java.util.Date}; a name that belongs to a task or to the engine is refused with IllegalArgumentException.
 */
public interface Processes {

    /**
     * Starts a case on a bundle.
     *
     * @return id of the process instance
     * @throws IllegalArgumentException if the bundle has no such process
     */
    String start(BundleId bundle, String processId, CaseId caseId, Map<String, Object> variables);

    /**
     * Completes a user task; its variables belong to the task's process instance.
     *
     * @throws TaskGoneException if somebody was faster or the task has been interrupted; the transaction is lost
     */
    void complete(String taskId, Map<String, Object> variables);

    /**
     * Sends a message to the process the case was started with.
     *
     * @return false if it does not wait for that message (any more)
     */
    boolean send(CaseId caseId, String message);
}
