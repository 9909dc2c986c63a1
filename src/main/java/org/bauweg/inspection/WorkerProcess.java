package org.bauweg.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** One worker as we see it: lines go in, lines come out, and it can be killed with all it started. */
final class WorkerProcess implements AutoCloseable {

    /** What came of a line sent. */
    record Reply(Kind kind, String line, int exit) {
        enum Kind {
            LINE,
            ENDED,
            LATE,
            FLOOD,
            BREACH
        }

        static Reply of(Kind kind) {
            return new Reply(kind, "", -1);
        }
    }

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final int BUFFER = 8192;

    /** No password of ours is any business of that process; it needs the encoding of paths, and on Windows its system. */
    private static final Set<String> NEEDED = Set.of("LANG", "LC_ALL", "LC_CTYPE", "SystemRoot");

    private final Process process;
    private final Path folder;
    private final int longest;
    private final BlockingQueue<Reply> replies = new LinkedBlockingQueue<>();
    private int served;
    /** The worker itself, behind what sets it apart; found once it is ready. */
    private @Nullable ProcessHandle inner;

    private WorkerProcess(Process process, Path folder, int longest) {
        this.process = process;
        this.folder = folder;
        this.longest = longest;
    }

    /** @param folder its own, deleted with it */
    static WorkerProcess start(WorkerCommand command, Path folder, int longest) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command.of(folder))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(NEEDED);
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        WorkerProcess worker = new WorkerProcess(builder.start(), folder, longest);
        Thread reader = new Thread(worker::read, "inspection-worker-" + worker.process.pid());
        reader.setDaemon(true);
        reader.start();
        return worker;
    }

    boolean becomesReady(Duration patience) throws InterruptedException {
        Reply first = replies.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        return first != null && first.kind() == Reply.Kind.LINE && first.line().equals(WorkerMain.READY);
    }

    Reply ask(String line, Duration time) throws InterruptedException {
        served++;
        try {
            OutputStream in = process.getOutputStream();
            in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            in.flush();
        } catch (IOException itIsGone) {
            // what it said last, or how it ended, is already on its way
            return await(time);
        }
        return await(time);
    }

    int served() {
        return served;
    }

    /** Alive, and silent since it was found sound. */
    boolean waits() {
        return process.isAlive() && replies.isEmpty();
    }

    /** Alive, and alone: a worker has no reason to start anything. */
    boolean sound() {
        return process.isAlive() && !hasCompany() && replies.isEmpty();
    }

    private Reply await(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            Reply reply = replies.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
            if (reply != null) {
                return reply;
            }
            if (hasCompany()) {
                return Reply.of(Reply.Kind.BREACH);
            }
        }
        return Reply.of(Reply.Kind.LATE);
    }

    private boolean hasCompany() {
        ProcessHandle self = inner;
        if (self == null) {
            ProcessHandle outer = process.toHandle();
            self = Seclusion.processes() == 0
                    ? outer
                    : outer.children().findFirst().orElse(outer);
            inner = self;
        }
        return Company.of(process.toHandle(), self);
    }

    private void read() {
        byte[] line = new byte[longest];
        int length = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream out = process.getInputStream()) {
            for (int count = out.read(buffer); count >= 0; count = out.read(buffer)) {
                for (int i = 0; i < count; i++) {
                    boolean unread = replies.size() > 1;
                    if (buffer[i] == '\n' && !unread) {
                        replies.add(
                                new Reply(Reply.Kind.LINE, new String(line, 0, length, StandardCharsets.UTF_8), -1));
                        length = 0;
                    } else if (length < longest && !unread) {
                        line[length++] = buffer[i];
                    } else {
                        replies.add(Reply.of(Reply.Kind.FLOOD));
                        return;
                    }
                }
            }
        } catch (IOException killed) {
            length = 0;
        }
        replies.add(new Reply(Reply.Kind.ENDED, "", exit()));
    }

    private int exit() {
        try {
            return process.waitFor(1, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        FileSystemUtils.deleteRecursively(folder.toFile());
    }
}
