package org.bauweg.workflow.engine;

import java.time.Clock;
import javax.sql.DataSource;
import org.bauweg.shared.Scopes;
import org.bauweg.workflow.BundleStore;
import org.bauweg.workflow.CaseTask;
import org.bauweg.workflow.Decisions;
import org.bauweg.workflow.Processes;
import org.bauweg.workflow.StepFailures;
import org.bauweg.workflow.TaskAnswers;
import org.bauweg.workflow.UserTaskEvents;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * One engine, in our transactions. Tasks, answers and the receiver of user tasks may themselves use the engine, so they
 * are handed in lazily where needed.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineProperties.class)
class EngineConfiguration {

    @Bean
    TaskBeans taskBeans(ListableBeanFactory beans, Scopes scopes, @Lazy TaskAnswers answers) {
        return new TaskBeans(() -> beans.getBeansOfType(CaseTask.class), StepFrame.of(scopes, answers));
    }

    @Bean(destroyMethod = "close")
    @DependsOnDatabaseInitialization
    ProcessEngine processEngine(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            TaskBeans beans,
            @Lazy UserTaskEvents events,
            EngineProperties properties,
            Clock clock) {
        EngineClock.follow(clock);
        return EngineStart.build(
                EngineSettings.configuration(dataSource, transactions, beans, events, properties), dataSource);
    }

    @Bean
    EngineJobs engineJobs(ProcessEngine engine, EngineProperties properties) {
        return new EngineJobs(engine, properties.jobs());
    }

    @Bean
    BundleStore bundleStore(ProcessEngine engine, PlatformTransactionManager transactions, DataSource dataSource) {
        return new EngineBundles(engine, transactions, dataSource);
    }

    @Bean
    Decisions decisions(ProcessEngine engine) {
        return new EngineDecisions(engine);
    }

    @Bean
    Processes processes(ProcessEngine engine, TaskBeans beans) {
        return new EngineProcesses(engine, new ScalarVariables(beans));
    }

    @Bean
    StepFailures stepFailures(ProcessEngine engine, Clock clock) {
        return new EngineStepFailures(engine, clock);
    }
}
