package org.bauweg.e2e;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The packaged application as a process of its own, on a free port and a data directory of the test. It can be killed without warning and
 * started again on the same data. Its output goes to {@code target/e2e-logs/<name>.log}.
 */
public final class AppServer implements AutoCloseable {

    /** A step that was running when the server died is taken up a few seconds after the next start, not after a minute. */
    static final String SHORT_LOCK = "--bauweg.engine.lock=15s";

    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(40);
    private static final Path LOGS = Path.of("target", "e2e-logs");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final String name;
    private final Path dataDir;
    private final List<String> settings;
    private final int port;
    private final @Nullable TimeMachine timeMachine;
    private @Nullable Process process;

    private AppServer(String name, Path dataDir, @Nullable TimeMachine timeMachine, List<String> settings) {
        this.name = name;
        this.timeMachine = timeMachine;
        this.dataDir = dataDir;
        this.settings = settings;
        this.port = freePort();
    }

    /**
     * Starts the jar and waits until it is ready.
     *
     * @param name of the log file
     * @param settings further command-line properties, such as {@code --bauweg.demo=true}
     */
    public static AppServer start(String name, Path dataDir, String... settings) {
        var server = new AppServer(name, dataDir, null, List.of(settings));
        server.start();
        return server;
    }

    /** As {@link #start(String, Path, String...)}, but the product's classes with a clock that the test moves. */
    static AppServer start(String name, Path dataDir, TimeMachine timeMachine, String... settings) {
        var server = new AppServer(name, dataDir, timeMachine, List.of(settings));
        server.start();
        return server;
    }

    public String baseUrl() {
        return "http://localhost:" + port;
    }

    public Path dataDir() {
        return dataDir;
    }

    /** As {@code kill -9}: no shutdown hook runs, embedded PostgreSQL stays behind. */
    public void kill() {
        Process running = running();
        running.destroyForcibly();
        await(running);
    }

    /** Starts again on the same port and data, after {@link #kill()} or {@link #stop()}. */
    public void start() {
        process = launch();
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (!ready()) {
            if (!running().isAlive() || System.nanoTime() > end) {
                running().destroyForcibly();
                throw new IllegalStateException(name + " did not become ready, see " + logFile());
            }
            pause();
        }
    }

    /** Shuts down in order. */
    public void stop() {
        Process running = running();
        running.destroy();
        await(running);
    }

    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            stop();
        }
    }

    private Process launch() {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // lives for a minute or two: half the processor time goes to a compiler whose work nobody would see
                "-XX:TieredStopAtLevel=1",
                "-Xmx768m"));
        command.addAll(timeMachine == null ? List.of("-jar", jar().toString()) : timeMachine.command());
        command.add("--server.port=" + port);
        command.add("--bauweg.data-dir=" + dataDir.toAbsolutePath());
        command.addAll(settings);
        try {
            Files.createDirectories(LOGS);
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
                    .start();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot start " + name, e);
        }
    }

    private boolean ready() {
        var request = HttpRequest.newBuilder(URI.create(baseUrl() + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + name, e);
        }
    }

    private Process running() {
        if (process == null) {
            throw new IllegalStateException(name + " was never started");
        }
        return process;
    }

    private Path logFile() {
        return LOGS.resolve(name + ".log");
    }

    /** The executable jar of this build. */
    private static Path jar() {
        Path jar = Path.of("target", "bauweg.jar");
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("No " + jar + ": run mvn package first");
        }
        return jar;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("No free port", e);
        }
    }

    private void await(Process running) {
        try {
            if (!running.waitFor(STOP_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                running.destroyForcibly();
                throw new IllegalStateException(name + " did not stop within " + STOP_LIMIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while stopping " + name, e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting", e);
        }
    }
}
