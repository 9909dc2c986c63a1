package org.bauweg.inspection;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Has a PDF examined by a short-lived process of its own, which may crash, hang or eat memory without harm to us. */
final class PdfWorkers {

    private static final Logger LOG = LoggerFactory.getLogger(PdfWorkers.class);
    private static final int LARGEST_REPORT = 64 * 1024;

    /** No password of ours is any business of that process; it needs the encoding of paths, and on Windows its system. */
    private static final Set<String> NEEDED = Set.of("LANG", "LC_ALL", "LC_CTYPE", "SystemRoot");

    private final WorkerCommand command;
    private final Duration time;
    private final JsonMapper json;

    PdfWorkers(WorkerCommand command, Duration time, JsonMapper json) {
        this.command = command;
        this.time = time;
        this.json = json;
    }

    /**
     * The report on a PDF; empty when the process ended without a proper one.
     *
     * @param folder private to this check, deleted by the caller
     */
    Optional<PdfReport> examine(Path file, Path folder) throws IOException {
        Path report = folder.resolve("report.json");
        ProcessBuilder builder = new ProcessBuilder(command.of(file, folder))
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File(nothing())))
                .redirectOutput(report.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(NEEDED);
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        Process process = builder.start();
        try {
            if (!process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("document check: worker killed after {}", time);
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            end(process);
        }
        return process.exitValue() == 0 ? read(report) : failed(process.exitValue());
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    private Optional<PdfReport> read(Path report) throws IOException {
        if (Files.size(report) > LARGEST_REPORT) {
            LOG.warn("document check: worker's report is too long");
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(Files.readAllBytes(report), PdfReport.class));
        } catch (JacksonException e) {
            LOG.warn("document check: worker's report is unreadable");
            return Optional.empty();
        }
    }

    private static Optional<PdfReport> failed(int exit) {
        LOG.warn("document check: worker ended with {}", exit);
        return Optional.empty();
    }

    private static String nothing() {
        return File.separatorChar == '\\' ? "NUL" : "/dev/null";
    }
}
