package org.bauweg.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringTransactionsProcessEngineConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

/** How our engine differs from its defaults: fewer ways to code, fewer rows. */
final class EngineSettings {

    private EngineSettings() {}

    static ProcessEngineConfigurationImpl configuration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            TaskBeans beans,
            StepFrame frame,
            EngineProperties properties) {
        var engine = new SpringTransactionsProcessEngineConfiguration();
        engine.setProcessEngineName("bauweg");
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        engine.setIdGenerator(new StrongUuidGenerator());
        onlyOurWayToCode(engine, beans);
        fewRows(engine, properties);
        engine.setCustomPreBPMNParseListeners(List.of(new ForbiddenElements()));
        // the engine adds to this list
        engine.setCustomPostBPMNParseListeners(
                new ArrayList<>(List.of(new UserTaskHooks(frame.events()), new TimerHooks(frame))));
        jobs(engine, properties);
        return engine;
    }

    private static void onlyOurWayToCode(ProcessEngineConfigurationImpl engine, TaskBeans beans) {
        RefusedLanguages refused = new RefusedLanguages();
        TaskExpressions expressions = new TaskExpressions(beans);
        engine.setExpressionManager(expressions);
        engine.setDmnElProvider(expressions.toElProvider());
        engine.setScriptEngineResolver(refused);
        engine.setArtifactFactory(refused);
        engine.setEnvScriptResolvers(new ArrayList<>());
        engine.setEnableFetchScriptEngineFromProcessApplication(false);
        engine.setEnableScriptEngineLoadExternalResources(false);
        engine.setAutoStoreScriptVariables(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableXxeProcessing(false);
        engine.setJavaSerializationFormatEnabled(false);
        engine.setDeserializationTypeValidationEnabled(true);
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setAuthorizationEnabled(false);
        engine.setTenantCheckEnabled(false);
    }

    private static void fewRows(ProcessEngineConfigurationImpl engine, EngineProperties properties) {
        engine.setHistory(properties.history());
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        engine.setHistoryCleanupStrategy(ProcessEngineConfigurationImpl.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        engine.setHistoryCleanupEnabled(false);
        engine.setEnforceHistoryTimeToLive(true);
        engine.setMetricsEnabled(false);
        engine.setTaskMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
    }

    private static void jobs(ProcessEngineConfigurationImpl engine, EngineProperties properties) {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setCorePoolSize(properties.threads());
        executor.setMaxPoolSize(properties.threads());
        executor.setQueueSize(properties.queue());
        executor.setMaxJobsPerAcquisition(properties.acquisition());
        executor.setLockTimeInMillis(Math.toIntExact(properties.lock().toMillis()));
        executor.setMaxWait(properties.maxWait().toMillis());
        engine.setJobExecutor(executor);
        engine.setJobExecutorActivate(false);
        engine.setJobExecutorDeploymentAware(false);
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setEnsureJobDueDateNotNull(true);
        engine.setFailedJobRetryTimeCycle(properties.retries());
        engine.setDefaultNumberOfRetries(properties.retries().split(",", -1).length + 1);
        engine.setCreateIncidentOnFailedJobEnabled(true);
        engine.setFailedJobCommandFactory(new JobFailures());
    }
}
