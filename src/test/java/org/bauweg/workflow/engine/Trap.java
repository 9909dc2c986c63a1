package org.bauweg.workflow.engine;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Code that a model must never reach. */
public final class Trap implements JavaDelegate, ExecutionListener {

    static final String PROPERTY = "bauweg.test.trap";

    public Trap() {
        spring();
    }

    /** Leaves a trace. */
    public static void spring() {
        System.setProperty(PROPERTY, "sprung");
    }

    @Override
    public void execute(DelegateExecution execution) {
        spring();
    }

    @Override
    public void notify(DelegateExecution execution) {
        spring();
    }
}
