package org.bauweg.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bauweg.workflow.TestModels.bpmn;
import static org.bauweg.workflow.TestModels.files;
import static org.bauweg.workflow.TestModels.form;
import static org.bauweg.workflow.TestModels.line;
import static org.bauweg.workflow.TestModels.user;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.TestDatabase;
import org.bauweg.workflow.Bundle;
import org.bauweg.workflow.BundleRefusedException;
import org.bauweg.workflow.PublishedBundle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BundlesTest {

    @SuppressWarnings("NullAway.Init")
    private static TestEngine test;

    private static final DataSource DATABASE = TestDatabase.empty();
    private static final RecordedTasks TASKS = new RecordedTasks();

    @BeforeAll
    static void start() {
        test = engine();
    }

    @AfterAll
    static void stop() {
        test.close();
    }

    private static TestEngine engine() {
        return TestEngine.start(DATABASE, Map.of(), new NoAnswers(), TASKS, Clock.systemUTC());
    }

    @Test
    void anUnchangedBundleIsKeptAndAChangedOnePublished() {
        PublishedBundle first = test.bundles().publish(bundle("kept", "one"));

        assertThat(test.bundles().publish(bundle("kept", "one"))).isEqualTo(first);
        PublishedBundle second = test.bundles().publish(bundle("kept", "two"));
        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(test.bundles().newest("kept")).contains(second);
        PublishedBundle back = test.bundles().publish(bundle("kept", "one"));
        assertThat(back.version()).isEqualTo(first.version());
        assertThat(test.bundles().newest("kept")).contains(back);
    }

    @Test
    void aRunningCaseKeepsTheFormsItStartedWith() {
        PublishedBundle first = test.bundles().publish(bundle("forms", "one"));
        test.processes().start(first.id(), "permit", CaseId.random(), Map.of());
        test.bundles().publish(bundle("forms", "two"));

        assertThat(TASKS.created.get(TASKS.created.size() - 1).bundle()).isEqualTo(first.id());
        assertThat(new String(test.bundles().file(first.id(), "check.form"), java.nio.charset.StandardCharsets.UTF_8))
                .contains("one");
        assertThatThrownBy(() -> test.bundles().file(first.id(), "other.form"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBundleTheEngineCannotReadIsRefusedWhole() {
        PublishedBundle good = test.bundles().publish(bundle("broken", "one"));
        Bundle broken = new Bundle(
                "broken", files("permit.bpmn", bpmn("permit", "<bpmn:userTask id=\"a\"/><bpmn:userTask id=\"a\"/>")));

        assertThatThrownBy(() -> test.bundles().publish(broken)).isInstanceOf(BundleRefusedException.class);
        assertThat(test.bundles().newest("broken")).contains(good);
    }

    @Test
    void nodesThatStartTogetherPublishOnce() throws Exception {
        try (TestEngine other = engine();
                var pool = new Pool()) {
            List<Callable<PublishedBundle>> both = List.of(
                    () -> test.bundles().publish(bundle("race", "one")),
                    () -> other.bundles().publish(bundle("race", "one")),
                    () -> test.bundles().publish(bundle("race", "one")),
                    () -> other.bundles().publish(bundle("race", "one")));
            var results = pool.threads.invokeAll(both);

            assertThat(List.of(
                            results.get(0).get().id(),
                            results.get(1).get().id(),
                            results.get(2).get().id()))
                    .containsOnly(results.get(3).get().id());
        }
        assertThat(test.engine()
                        .getRepositoryService()
                        .createDeploymentQuery()
                        .deploymentName("race")
                        .count())
                .isOne();
    }

    @Test
    void nodesThatStartTogetherOnAnEmptyDatabaseCreateItsTablesOnce() throws Exception {
        DataSource empty = TestDatabase.empty();
        try (var pool = new Pool()) {
            Callable<Void> node = () -> {
                TestEngine.start(empty, Map.of(), new NoAnswers(), TASKS, Clock.systemUTC())
                        .close();
                return null;
            };
            for (var result : pool.threads.invokeAll(List.of(node, node))) {
                result.get();
            }
        }
    }

    private static Bundle bundle(String service, String field) {
        return new Bundle(
                service,
                files(
                        "permit.bpmn", bpmn("permit", line(user("checkIt", "check", "clerk"))),
                        "check.form", form("check", field)));
    }

    private static final class Pool implements AutoCloseable {

        final java.util.concurrent.ExecutorService threads = Executors.newFixedThreadPool(4);

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
