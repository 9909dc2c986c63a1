package org.bauweg.workflow.engine;

import java.time.Clock;
import javax.sql.DataSource;
import org.bauweg.shared.Scopes;
import org.bauweg.workflow.BundleStore;
import org.bauweg.workflow.CaseTask;
import org.bauweg.workflow.DateBindings;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * One engine, in our transactions. Tasks, answers and the receiver of user tasks may themselves use the engine, so they
 * are handed in lazily where needed.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EngineProperties.class)
class EngineConfiguration {

    @Bean
    StepFrame stepFrame(
            Scopes scopes, @Lazy TaskAnswers answers, @Lazy DateBindings bindings, @Lazy UserTaskEvents events) {
        return StepFrame.of(scopes, answers, bindings, events);
    }

    @Bean
    TaskBeans taskBeans(ListableBeanFactory beans, StepFrame frame) {
        return new TaskBeans(() -> beans.getBeansOfType(CaseTask.class), frame);
    }

    @Bean(destroyMethod = "close")
    @DependsOnDatabaseInitialization
    ProcessEngine processEngine(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            TaskBeans beans,
            StepFrame frame,
            EngineProperties properties,
            Clock clock) {
        EngineClock.follow(clock);
        return EngineStart.build(
                EngineSettings.configuration(dataSource, transactions, beans, frame, properties), dataSource);
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
    Processes processes(ProcessEngine engine, TaskBeans beans, StepFrame frame, DataSource dataSource) {
        MovedDates dates = new MovedDates(engine, JdbcClient.create(dataSource), frame.events());
        return new EngineProcesses(engine, new ScalarVariables(beans), dates, frame);
    }

    @Bean
    StepFailures stepFailures(ProcessEngine engine, Clock clock) {
        return new EngineStepFailures(engine, clock);
    }
}
