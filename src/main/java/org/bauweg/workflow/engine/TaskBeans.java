package org.bauweg.workflow.engine;

import java.beans.Introspector;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.bauweg.workflow.CaseTask;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.support.AopUtils;
import org.springframework.util.function.SingletonSupplier;

/** The only Java objects an expression of a model can name. */
final class TaskBeans {

    private final SingletonSupplier<Map<String, JavaDelegate>> delegates;

    /**
     * Task beans by name.
     *
     * @param tasks asked when first needed: tasks may depend on what depends on the engine
     */
    TaskBeans(Supplier<Map<String, CaseTask>> tasks, StepFrame frame) {
        this.delegates = SingletonSupplier.of(() -> delegates(tasks.get(), frame));
    }

    @Nullable
    JavaDelegate find(String name) {
        return delegates.obtain().get(name);
    }

    private static Map<String, JavaDelegate> delegates(Map<String, CaseTask> tasks, StepFrame frame) {
        Map<String, JavaDelegate> delegates = new TreeMap<>();
        tasks.forEach((name, task) -> {
            String expected =
                    Introspector.decapitalize(AopUtils.getTargetClass(task).getSimpleName());
            if (!name.equals(expected)) {
                throw new IllegalStateException("task bean " + name + " must be named " + expected);
            }
            delegates.put(name, new CaseTaskDelegate(name, task, frame));
        });
        return Map.copyOf(delegates);
    }
}
