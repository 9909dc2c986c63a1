package org.bauweg.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bauweg.shared.CaseId;

/**
 * Moves cases through their models, in the caller's transaction. A case may have several processes, beside or after one
 * another, each on its own bundle. Variables are scalars: String, Long, Double, Boolean, {@link java.util.Date}; a name
 * that belongs to a task or to the engine is refused with IllegalArgumentException.
 */
public interface Processes {

    /**
     * Starts a process of a case on a bundle. Timers of event sub-processes whose date is not among the variables sleep
     * until a step sets it.
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
     * Sends a message to the case. Every one of its running processes that waits for it takes it, once for each place
     * where it waits: the message concerns the case, not one process. A process is asked before those it calls, which
     * may end with it.
     *
     * @return false if none waits for that message (any more)
     */
    boolean send(CaseId caseId, String message);

    /** The processes of a case that have not ended, without those they call. */
    List<RunningProcess> running(CaseId caseId);

    /**
     * Moves a date a process waits for: sets the variable where it lives (there or in a calling process) and moves every
     * existing timer and due date that uses it, in called processes as well if it was handed on. Takes the case first; a
     * timer that has fired stays fired, one that has not does not fire before its new date. A date in the past fires at
     * the next look for due timers, not in this call. Doing it twice does no more than once; a process that has ended is
     * left alone.
     *
     * @param processInstanceId as in {@link CaseStep#processInstanceId()}
     */
    void moveDate(String processInstanceId, String variable, Instant due);

    /** Whether a running process of the case waits for this message. */
    boolean awaits(CaseId caseId, String message);
}
