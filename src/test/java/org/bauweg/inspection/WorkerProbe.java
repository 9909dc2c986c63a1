package org.bauweg.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

/** Runs inside the packaged jar, as Bauweg does, and has one file examined. */
final class WorkerProbe {

    private WorkerProbe() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("probe");
        try (FileInspections inspections = WorkerPools.inspections(folder, Duration.ofSeconds(30), 1)) {
            String report = inspections
                    .inspect(
                            new InspectFile("plan.pdf", null, Set.of("application/pdf"), null),
                            () -> open(Path.of(arguments[0])))
                    .map(found -> found.facts().pageSizes() + " " + found.findings())
                    .orElse("no worker");
            System.out.println(report);
        }
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
