package org.bauweg.workflow.contract;

import java.util.Set;
import org.bauweg.workflow.CaseTask;
import org.bauweg.workflow.Variable;

/**
 * A task bean that models may call.
 *
 * @param canFail whether a model must run it on its own, with retries
 */
public record KnownTask(String name, Set<Variable> produces, boolean canFail) {

    public KnownTask {
        produces = Set.copyOf(produces);
    }

    public static KnownTask of(String beanName, CaseTask task) {
        return new KnownTask(beanName, task.produces(), task.canFail());
    }
}
