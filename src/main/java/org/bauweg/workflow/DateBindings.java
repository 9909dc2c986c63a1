package org.bauweg.workflow;

import org.bauweg.deadlines.LedgerDeadline;

/** Remembers which date variable of a running process stands for which period of the ledger. */
public interface DateBindings {

    /** From now on the variable follows the period. In the case's scope. */
    void bind(LedgerDeadline deadline, String processInstanceId, String variable);

    /** The variable got a date of its own. In the case's scope. */
    void unbind(String processInstanceId, String variable);
}
