package org.bauweg.inspection;

import java.nio.file.Path;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/** Pools as the module makes them, for tests and measurements. */
public final class WorkerPools {

    private WorkerPools() {}

    /** Looks at files, with everything in this folder. */
    public static FileInspections inspections(Path folder, Duration time, int workers) {
        return inspections(folder, time, workers, VirusScanner.none());
    }

    static FileInspections inspections(Path folder, Duration time, int workers, VirusScanner scanner) {
        TaskLimits limits = TaskLimits.reading(time, 512);
        return new FileInspections(
                pool(folder, WorkerMain.class, limits, workers),
                new CheckPlaces(workers, 100, Duration.ofMinutes(2)),
                new WorkFolders(folder.resolve("work")),
                scanner);
    }

    static WorkerPool<CheckRequest, CheckAnswer> pool(Path folder, Class<?> main, TaskLimits limits, int spare) {
        WorkerLibrary library = new WorkerLibrary(
                folder.resolve("library"),
                TaskKind.CHECK.jars(),
                Path.of("target", "test-classes").toAbsolutePath().toString());
        return new WorkerPool<>(
                TaskKind.CHECK,
                limits,
                new WorkerCommand(main.getName(), TaskKind.CHECK.name(), limits, library),
                folder.resolve("workers"),
                spare,
                Math.max(2, spare),
                JsonMapper.builder().build());
    }

    /** Verifies PDF/A, with everything in this folder. */
    public static ArchiveInspections archive(Path folder, Duration time) {
        TaskLimits limits = TaskLimits.verifying(time, 512);
        WorkerLibrary library = new WorkerLibrary(folder.resolve("pdfa-library"), TaskKind.PDFA.jars());
        WorkerCommand command = new WorkerCommand(WorkerMain.class.getName(), "pdfa", limits, library);
        return new ArchiveInspections(
                new WorkerPool<>(
                        TaskKind.PDFA,
                        limits,
                        command,
                        folder.resolve("pdfa-workers"),
                        0,
                        0,
                        JsonMapper.builder().build()),
                new WorkFolders(folder.resolve("pdfa-work")));
    }
}
