package org.bauweg.workflow;

import org.bauweg.deadlines.LedgerDeadline;

/** Remembers which date variable of a running process stands for which period of the ledger. */
public interface DateBindings {

    /**
     * From now on the variable follows the period. In the case's scope.
     *
     * @param timed whether a timer of the process, or of one it hands the date on to, waits for the variable: then the model
     *     says what the lapse means, and nothing else records it
     */
    void bind(LedgerDeadline deadline, String processInstanceId, String variable, boolean timed);

    /** The variable got a date of its own. In the case's scope. */
    void unbind(String processInstanceId, String variable);

    /** The process is over: none of its variables follows anything. In the case's scope. */
    void ended(String processInstanceId);
}
