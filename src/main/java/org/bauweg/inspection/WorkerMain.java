package org.bauweg.inspection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process that touches files of strangers. It says {@code ready}, then answers each line of JSON by one line of JSON, until
 * its input ends. A file that brings it down takes nothing else with it.
 */
public final class WorkerMain {

    static final String READY = "ready";
    static final String ANSWER = "answer";
    private static final int GRACE_SECONDS = 5;
    private static final int EXIT_TOO_LATE = 14;

    private final JsonMapper json = JsonMapper.builder().build();
    private final AtomicLong deadline = new AtomicLong(Long.MAX_VALUE);
    private final PrintStream out;

    private WorkerMain(PrintStream out) {
        this.out = out;
    }

    /** @param arguments the kind of task, and the seconds one may take */
    public static void main(String[] arguments) throws IOException {
        PrintStream answers = System.out;
        // a library that prints must not spoil an answer
        System.setOut(System.err);
        WorkerMain worker = new WorkerMain(answers);
        long seconds = Long.parseLong(arguments[1]);
        worker.watch();
        worker.serve(TaskKind.named(arguments[0]), seconds + GRACE_SECONDS);
        // no thread of a library keeps this process alive
        System.exit(0);
    }

    private <Q extends Record, A extends Record> void serve(TaskKind<Q, A> kind, long seconds) throws IOException {
        WorkerTask<Q, A> task = kind.task().get();
        task.warmUp(Path.of(System.getProperty("java.io.tmpdir")));
        say(READY);
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            deadline.set(System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds));
            A answer = task.perform(json.readValue(line, kind.request()));
            deadline.set(Long.MAX_VALUE);
            say(json.writeValueAsString(Map.of(ANSWER, answer)));
        }
    }

    private void say(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        out.flush();
    }

    /** Whoever started us kills us in time; should he be gone, nobody else would. */
    private void watch() {
        Thread watch = new Thread(() -> {
            while (System.nanoTime() < deadline.get()) {
                try {
                    Thread.sleep(1000);
                } catch (InterruptedException e) {
                    return;
                }
            }
            Runtime.getRuntime().halt(EXIT_TOO_LATE);
        });
        watch.setDaemon(true);
        watch.start();
    }
}
