package org.bauweg.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that outlived the JVM which had started it (a {@code kill -9}, a power cut of the JVM only). It
 * is stopped before a new one starts on the same data; nothing committed is lost.
 */
final class OrphanedServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path data;

    OrphanedServer(Path data) {
        this.data = data;
    }

    /** Stops the server if one still runs on the data; otherwise does nothing. */
    void stop() throws IOException {
        Optional<ProcessHandle> server = process();
        if (server.isEmpty()) {
            return;
        }
        LOG.warn(
                "stopping the PostgreSQL server {} that an earlier run left behind",
                server.get().pid());
        server.get().destroy();
        if (!ended(server.get())) {
            server.get().destroyForcibly();
            ended(server.get());
        }
    }

    private Optional<ProcessHandle> process() throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.get(0).strip().matches("[0-9]{1,10}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(handle -> handle.info().command().orElse("postgres").contains("postgres"));
    }

    private static boolean ended(ProcessHandle server) {
        try {
            server.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
