package org.bauweg.workflow.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

/** Lets the engine run timers and steps once the application is ready, and no longer when it goes down. */
final class EngineJobs implements SmartLifecycle {

    private final ProcessEngine engine;
    private final boolean enabled;
    private volatile boolean running;

    EngineJobs(ProcessEngine engine, boolean enabled) {
        this.engine = engine;
        this.enabled = enabled;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (enabled) {
            executor().start();
        }
    }

    /** Nothing yet: bundles must be published and the application ready. */
    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        executor().shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private JobExecutor executor() {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
    }
}
