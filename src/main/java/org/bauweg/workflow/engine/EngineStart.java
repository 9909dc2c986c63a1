package org.bauweg.workflow.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Builds the engine and its tables; nodes that start together take turns. */
final class EngineStart {

    /** Any number nobody else locks; the database's advisory locks are ours alone. */
    static final long SCHEMA_LOCK = 0x6261_7577_6567_0001L;

    // the one touch on a table of the engine: the look for due jobs reads them all without it
    private static final String DUE_JOBS = "create index if not exists bauweg_due_jobs on ACT_RU_JOB (DUEDATE_)";

    private EngineStart() {}

    static ProcessEngine build(ProcessEngineConfigurationImpl configuration, DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("select pg_advisory_lock(" + SCHEMA_LOCK + ")");
            try {
                ProcessEngine engine = configuration.buildProcessEngine();
                statement.execute(DUE_JOBS);
                return engine;
            } finally {
                statement.execute("select pg_advisory_unlock(" + SCHEMA_LOCK + ")");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the engine's tables are not available", e);
        }
    }
}
