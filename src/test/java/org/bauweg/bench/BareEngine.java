package org.bauweg.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** The engine as it comes: history full, everything at its defaults. What Bauweg keeps as answers are its variables. */
final class BareEngine implements CaseSide {

    private final HikariDataSource pool;
    private final ProcessEngine engine;
    private final StatementCount count = new StatementCount();
    private final String name;
    private final boolean variables;

    /**
     * Starts an engine on an empty database.
     *
     * @param variables whether the cases carry their answers, or nothing at all
     */
    BareEngine(String name, String url, boolean variables) {
        this.name = name;
        this.variables = variables;
        pool = BenchServer.pool(url);
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setDataSource(count.of(pool));
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_TRUE);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .addString("bench.bpmn", BenchCase.model())
                .deploy();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public StatementCount count() {
        return count;
    }

    @Override
    public void prepare(int cases) {
        // a case begins with its start
    }

    @Override
    public void runCase() {
        String key = UUID.randomUUID().toString();
        engine.getRuntimeService().startProcessInstanceByKey(BenchCase.PROCESS, key, values(BenchCase.APPLIED));
        for (String form : BenchCase.TASKS) {
            String task = engine.getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKey(key)
                    .singleResult()
                    .getId();
            engine.getTaskService().complete(task, values(BenchCase.answers(form)));
        }
    }

    private Map<String, Object> values(Map<String, Object> answers) {
        return variables ? answers : Map.of();
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
