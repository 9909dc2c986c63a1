package org.bauweg.workflow.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.TestDatabase;
import org.bauweg.workflow.BundleStore;
import org.bauweg.workflow.CaseTask;
import org.bauweg.workflow.DateBindings;
import org.bauweg.workflow.Decisions;
import org.bauweg.workflow.Processes;
import org.bauweg.workflow.StepFailures;
import org.bauweg.workflow.TaskAnswers;
import org.bauweg.workflow.UserTaskEvents;
import org.bauweg.workflow.coverage.CoveredRules;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Our engine without Spring's context, on a database of its own; its jobs run only when a test says so. */
public final class TestEngine implements AutoCloseable {

    private final ProcessEngine engine;
    private final DataSource dataSource;
    private final JdbcTransactionManager transactions;
    private final TaskBeans beans;
    private final Clock clock;
    private final StepFrame frame;

    private TestEngine(
            DataSource dataSource,
            Map<String, CaseTask> tasks,
            TaskAnswers answers,
            UserTaskEvents events,
            Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
        this.transactions = new JdbcTransactionManager(dataSource);
        this.frame = frame(answers, events);
        this.beans = new TaskBeans(() -> tasks, frame);
        EngineClock.follow(clock);
        this.engine = EngineStart.build(
                EngineSettings.configuration(dataSource, transactions, beans, frame, properties()), dataSource);
        CoveredRules.watch(engine);
    }

    /** Starts an engine on {@code dataSource}. */
    public static TestEngine start(
            DataSource dataSource,
            Map<String, CaseTask> tasks,
            TaskAnswers answers,
            UserTaskEvents events,
            Clock clock) {
        return new TestEngine(dataSource, tasks, answers, events, clock);
    }

    /** Starts an engine on an empty database. */
    public static TestEngine start(
            Map<String, CaseTask> tasks, TaskAnswers answers, UserTaskEvents events, Clock clock) {
        return start(TestDatabase.empty(), tasks, answers, events, clock);
    }

    /** Makes every engine of this JVM ask {@code clock}. */
    public static void follow(Clock clock) {
        EngineClock.follow(clock);
    }

    public ProcessEngine engine() {
        return engine;
    }

    public BundleStore bundles() {
        return new EngineBundles(engine, transactions, dataSource);
    }

    public Decisions decisions() {
        return new EngineDecisions(engine);
    }

    public Processes processes() {
        return new EngineProcesses(
                engine,
                new ScalarVariables(beans),
                new MovedDates(engine, JdbcClient.create(dataSource), frame.events()),
                frame);
    }

    public StepFailures failures() {
        return new EngineStepFailures(engine, clock);
    }

    /** Leaves a job as a node does that died while it had it: taken, for as long as nodes may. */
    static void lockAsLost(TestEngine test, Job job) {
        JdbcClient.create(test.dataSource)
                .sql("update ACT_RU_JOB set LOCK_OWNER_ = 'lost', LOCK_EXP_TIME_ = ?, REV_ = REV_ + 1 where ID_ = ?")
                .params(Timestamp.from(test.clock.instant().plus(Duration.ofMinutes(5))), job.getId())
                .update();
    }

    @Override
    public void close() {
        engine.close();
        EngineClock.follow(Clock.systemUTC());
    }

    private static EngineProperties properties() {
        return new EngineProperties(
                false, 2, 4, 4, Duration.ofMinutes(5), Duration.ofSeconds(10), "activity", "PT1M,PT5M");
    }

    private static StepFrame frame(TaskAnswers answers, UserTaskEvents events) {
        return new StepFrame() {
            @Override
            public Map<String, Object> within(CaseId caseId, Supplier<Map<String, Object>> work) {
                return work.get();
            }

            @Override
            public Map<String, Object> alone(CaseId caseId, Supplier<Map<String, Object>> work) {
                return work.get();
            }

            @Override
            public DateBindings bindings() {
                return NoBindings.INSTANCE;
            }

            @Override
            public TaskAnswers records() {
                return answers;
            }

            @Override
            public UserTaskEvents events() {
                return events;
            }
        };
    }

    /** Models of engine tests know no ledger. */
    private enum NoBindings implements DateBindings {
        INSTANCE;

        @Override
        public void bind(LedgerDeadline deadline, String processInstanceId, String variable, boolean timed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void unbind(String processInstanceId, String variable) {}

        @Override
        public void ended(String processInstanceId) {}
    }
}
