package org.bauweg.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkerPoolTest {

    private static final TaskLimits LIMITS = new TaskLimits(Duration.ofSeconds(3), 128, 1 << 20, 128, 64 * 1024, 3);

    @TempDir
    private Path folder;

    private WorkerPool<CheckRequest, CheckAnswer> pool;

    @BeforeEach
    void start() {
        pool = WorkerPools.pool(folder, BadWorker.class, LIMITS, 0);
    }

    @AfterEach
    void nothingIsLeft() throws InterruptedException {
        pool.close();
        for (int i = 0; i < 50 && !ours().isEmpty(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(ours()).as("processes").isEmpty();
        if (Files.exists(folder.resolve("workers"))) {
            assertThat(folder.resolve("workers")).isEmptyDirectory();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "crash, CRASH",
        "eat, MEMORY",
        "talk, CRASH",
        "nonsense, CRASH",
        "hang, TIME",
        "spin, TIME",
        "fork, CRASH",
    })
    void aFileThatHarmsItsWorkerIsBlamedAndTheNextOneIsServed(String what, TaskOutcome.Reason expected)
            throws IOException {
        long start = System.nanoTime();
        assertThat(ask(what)).isEqualTo(new TaskOutcome.Stopped<CheckAnswer>(expected));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        assertThat(said("pid")).hasSize(1);
    }

    @Test
    void aWorkerServesCleanFilesOnlyAndFewOfThem() throws IOException {
        Set<String> first = said("pid");
        assertThat(said("pid")).isEqualTo(first);
        assertThat(said("pid")).isEqualTo(first);
        Set<String> second = said("pid");
        assertThat(second).isNotEqualTo(first);
        said("unsafe");
        assertThat(said("pid")).isNotEqualTo(second);
    }

    @Test
    void aWorkerThatLeavesSomebodyBehindIsNotUsedAgain() throws IOException {
        Set<String> first = said("pid");
        said("linger");
        assertThat(said("pid")).isNotEqualTo(first);
    }

    @Test
    void aWorkerThatDiedWhileItWaitedIsReplaced() throws IOException, InterruptedException {
        said("pid");
        for (ProcessHandle worker : ours()) {
            worker.destroyForcibly();
            worker.onExit().join();
        }
        assertThat(said("pid")).hasSize(1);
    }

    @Test
    void aFileWhoseWorkerSomebodyElseKilledHasAnotherTry() throws IOException, InterruptedException {
        said("pid");
        CompletableFuture<Void> killed = CompletableFuture.runAsync(
                () -> ours().forEach(ProcessHandle::destroyForcibly),
                CompletableFuture.delayedExecutor(700, TimeUnit.MILLISECONDS));
        assertThat(said("slow")).containsExactly("0");
        killed.join();
    }

    @Test
    void anAnswerWithUnknownWordsIsNotBelieved() throws IOException {
        TaskOutcome<CheckAnswer> outcome = ask("lie");
        assertThat(outcome).isInstanceOfSatisfying(TaskOutcome.Answered.class, answered -> assertThat(
                        ((CheckAnswer) answered.answer()).inspection("a.pdf"))
                .isEmpty());
    }

    @Test
    void aWorkerSeesNoneOfOurEnvironmentNorManyFiles() throws IOException {
        assertThat(said("snoop")).isSubsetOf("0", "1", "2", "3", "4");
        assumeThat(Path.of("/usr/bin/prlimit")).exists();
        assertThat(said("files")).containsExactly("1");
        assertThat(said("write")).containsExactly("1");
    }

    @Test
    void aWorkerHasNoNetworkWhereThePlatformLetsUsTakeIt() throws IOException {
        assumeThat(Seclusion.prefix()).isNotEmpty();
        assertThat(said("call")).containsExactly("0");
    }

    @Test
    void whereNoProcessCanBeStartedTheFileWaits() throws IOException {
        try (var broken = WorkerPools.pool(folder.resolve("other"), String.class, LIMITS, 0)) {
            Path file = Files.writeString(folder.resolve("file"), "pid");
            assertThat(broken.run(request(file))).isEqualTo(new TaskOutcome.Unavailable<CheckAnswer>());
        }
    }

    @Test
    void workersWaitBeforeTheyAreNeeded() throws IOException, InterruptedException {
        try (var ahead = WorkerPools.pool(folder.resolve("ahead"), BadWorker.class, LIMITS, 1)) {
            ahead.prepare();
            for (int i = 0; i < 100 && ahead.waiting() == 0; i++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            assertThat(ahead.waiting()).isEqualTo(1);
        }
    }

    private Set<String> said(String what) throws IOException {
        TaskOutcome<CheckAnswer> outcome = ask(what);
        assertThat(outcome).isInstanceOf(TaskOutcome.Answered.class);
        return ((TaskOutcome.Answered<CheckAnswer>) outcome)
                .answer()
                .pageSizes()
                .keySet();
    }

    private TaskOutcome<CheckAnswer> ask(String what) throws IOException {
        return pool.run(request(Files.writeString(folder.resolve("file"), what)));
    }

    private static CheckRequest request(Path file) {
        return new CheckRequest(file.toString(), "a.pdf", null, List.of("application/pdf"));
    }

    /** Processes that name this test's folder or were started by those. */
    private List<ProcessHandle> ours() {
        return ProcessHandle.current()
                .descendants()
                .filter(ProcessHandle::isAlive)
                .filter(process -> Stream.of(process.info().arguments().orElse(new String[0]))
                                .collect(Collectors.joining(" "))
                                .contains(folder.toString())
                        || process.info().command().orElse("").endsWith("sleep"))
                .toList();
    }
}
