package org.bauweg.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Workers for one kind of task, some of them started before anybody needs them. A worker sees a limited number of files, and none
 * after one that was not clean: whoever takes it over gains nothing for the next file.
 */
final class WorkerPool<Q extends Record, A extends Record> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);
    private static final Duration START = Duration.ofSeconds(30);
    private static final int OUT_OF_MEMORY = 3;
    /** Killed from outside, as the system does when memory is short: 128 and the signals KILL and TERM. */
    private static final Set<Integer> KILLED = Set.of(137, 143);

    private final TaskKind<Q, A> kind;
    private final TaskLimits limits;
    private final WorkerCommand command;
    private final Path root;
    private final int spare;
    private final int most;
    private final JsonMapper json;
    private final JavaType answerType;
    private final Deque<WorkerProcess> idle = new ArrayDeque<>();
    private final ExecutorService starter;
    private boolean closed;

    /**
     * @param root holds the folders of the workers
     * @param spare how many wait at least
     * @param most how many wait at most
     */
    WorkerPool(
            TaskKind<Q, A> kind,
            TaskLimits limits,
            WorkerCommand command,
            Path root,
            int spare,
            int most,
            JsonMapper json) {
        this.kind = kind;
        this.limits = limits;
        this.command = command;
        this.root = root;
        this.spare = spare;
        this.most = most;
        this.json = json;
        this.answerType = json.getTypeFactory().constructMapType(Map.class, String.class, kind.answer());
        this.starter = Executors.newSingleThreadExecutor(work -> {
            Thread thread = new Thread(work, "inspection-" + kind.name());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Starts workers ahead, in the background. */
    void prepare() {
        try {
            starter.execute(this::fill);
        } catch (RejectedExecutionException pool) {
            LOG.debug("pool is closed");
        }
    }

    /** Does one task. Whatever the file does, this returns within the time limit and a little. */
    TaskOutcome<A> run(Q request) {
        try {
            String line = json.writeValueAsString(request);
            TaskOutcome<A> outcome = attempt(line, false);
            return outcome == null ? new TaskOutcome.Unavailable<>() : outcome;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new TaskOutcome.Unavailable<>();
        } finally {
            prepare();
        }
    }

    private @Nullable TaskOutcome<A> attempt(String line, boolean again) throws InterruptedException {
        WorkerProcess worker = lease();
        if (worker == null) {
            return null;
        }
        boolean kept = false;
        WorkerProcess.Reply reply;
        try {
            reply = worker.ask(line, limits.time());
            if (reply.kind() == WorkerProcess.Reply.Kind.LINE) {
                A answer = read(reply.line());
                if (answer == null) {
                    return new TaskOutcome.Stopped<>(TaskOutcome.Reason.CRASH);
                }
                kept = kind.clean().test(answer) && giveBack(worker);
                return new TaskOutcome.Answered<>(answer);
            }
        } finally {
            if (!kept) {
                worker.close();
            }
        }
        if (!again && KILLED.contains(reply.exit())) {
            return attempt(line, true);
        }
        return new TaskOutcome.Stopped<>(reason(reply));
    }

    private TaskOutcome.Reason reason(WorkerProcess.Reply reply) {
        LOG.warn("inspection: {} worker stopped: {} {}", kind.name(), reply.kind(), reply.exit());
        return switch (reply.kind()) {
            case LATE -> TaskOutcome.Reason.TIME;
            case ENDED -> reply.exit() == OUT_OF_MEMORY ? TaskOutcome.Reason.MEMORY : TaskOutcome.Reason.CRASH;
            default -> TaskOutcome.Reason.CRASH;
        };
    }

    private @Nullable A read(String line) {
        try {
            Map<String, A> read = json.readValue(line, answerType);
            return read.get(WorkerMain.ANSWER);
        } catch (JacksonException e) {
            LOG.warn("inspection: {} worker's answer is unreadable", kind.name());
            return null;
        }
    }

    private @Nullable WorkerProcess lease() throws InterruptedException {
        for (WorkerProcess worker = poll(); worker != null; worker = poll()) {
            if (worker.waits()) {
                return worker;
            }
            worker.close();
        }
        return start();
    }

    private @Nullable WorkerProcess poll() {
        synchronized (idle) {
            return idle.poll();
        }
    }

    private boolean giveBack(WorkerProcess worker) {
        if (worker.served() >= limits.files() || !worker.sound()) {
            return false;
        }
        synchronized (idle) {
            boolean room = !closed && idle.size() < most;
            if (room) {
                idle.addFirst(worker);
            }
            return room;
        }
    }

    /** How many workers wait for a file. */
    int waiting() {
        synchronized (idle) {
            return idle.size();
        }
    }

    private void fill() {
        try {
            while (missing()) {
                WorkerProcess worker = start();
                if (worker == null || !giveBack(worker)) {
                    if (worker != null) {
                        worker.close();
                    }
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean missing() {
        synchronized (idle) {
            return !closed && idle.size() < spare;
        }
    }

    /** A worker that is ready; null when there is none to be had. */
    private @Nullable WorkerProcess start() throws InterruptedException {
        WorkerProcess worker = null;
        boolean ready = false;
        try {
            Files.createDirectories(root);
            Path folder = Files.createTempDirectory(root, kind.name() + "-");
            worker = WorkerProcess.start(command, folder, limits.longestAnswer());
            ready = worker.becomesReady(START);
            if (!ready) {
                LOG.error("inspection: {} worker does not start", kind.name());
            }
        } catch (IOException e) {
            LOG.error("inspection: {} worker cannot be started", kind.name(), e);
        } finally {
            if (worker != null && !ready) {
                worker.close();
            }
        }
        return ready ? worker : null;
    }

    @Override
    public void close() {
        starter.shutdownNow();
        synchronized (idle) {
            closed = true;
            idle.forEach(WorkerProcess::close);
            idle.clear();
        }
    }
}
