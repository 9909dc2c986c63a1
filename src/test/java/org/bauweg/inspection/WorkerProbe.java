package org.bauweg.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** Runs inside the packaged jar, as Bauweg does, and has one file examined. */
final class WorkerProbe {

    private WorkerProbe() {}

    public static void main(String[] arguments) throws IOException {
        Duration time = Duration.ofSeconds(30);
        WorkerCommand command = new WorkerCommand(PdfWorker.class.getName(), 512, time);
        Path folder = Files.createTempDirectory("probe");
        long start = System.nanoTime();
        String report = new PdfWorkers(command, time, JsonMapper.builder().build())
                .examine(Path.of(arguments[0]), folder)
                .map(found -> found.pageSizes() + " " + found.findings())
                .orElse("no report");
        System.out.println(
                report + " " + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
    }
}
