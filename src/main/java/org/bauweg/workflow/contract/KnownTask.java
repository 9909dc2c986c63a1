package org.bauweg.workflow.contract;

import java.util.Set;
import org.bauweg.workflow.CaseTask;
import org.bauweg.workflow.Variable;

/**
 * A task bean that models may call.
 *
 * @param canFail whether a model must run it on its own, with retries
 * @param settings names of the properties a model may set at it
 */
public record KnownTask(String name, Set<Variable> produces, boolean canFail, Set<String> settings) {

    public KnownTask {
        produces = Set.copyOf(produces);
        settings = Set.copyOf(settings);
    }

    /** A task without settings. */
    public KnownTask(String name, Set<Variable> produces, boolean canFail) {
        this(name, produces, canFail, Set.of());
    }

    public static KnownTask of(String beanName, CaseTask task) {
        return new KnownTask(beanName, task.produces(), task.canFail(), task.settings());
    }
}
