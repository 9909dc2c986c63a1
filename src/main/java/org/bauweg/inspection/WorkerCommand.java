package org.bauweg.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a worker: limits of the system, a small JVM, a lean class path. */
final class WorkerCommand {

    private static final Path LIMITER = Path.of("/usr/bin/prlimit");
    private static final long ADDRESS_SPACE = 4L << 30;
    private static final int PROCESSES = 64;

    private final String mainClass;
    private final String kind;
    private final TaskLimits limits;
    private final WorkerLibrary library;

    WorkerCommand(String mainClass, String kind, TaskLimits limits, WorkerLibrary library) {
        this.mainClass = mainClass;
        this.kind = kind;
        this.limits = limits;
        this.library = library;
    }

    List<String> of(Path folder) throws IOException {
        List<String> command = new ArrayList<>(Seclusion.prefix());
        if (Files.isExecutable(LIMITER)) {
            command.addAll(limiter());
        }
        command.addAll(library.java(folder));
        command.add("-Xmx" + limits.heapMegabytes() + "m");
        command.addAll(List.of(mainClass, kind, Long.toString(limits.time().toSeconds())));
        return command;
    }

    private List<String> limiter() {
        // CPU seconds of all threads and files together: no clean file ever meets it, a worker gone wild does
        long seconds = Math.max(1, limits.time().toSeconds());
        List<String> limiter = new ArrayList<>(List.of(
                LIMITER.toString(),
                "--cpu=" + 2 * seconds * Math.max(2, limits.files() / 10),
                "--as=" + (ADDRESS_SPACE + (limits.heapMegabytes() << 20)),
                "--fsize=" + limits.largestFile(),
                "--nofile=" + limits.openFiles(),
                "--core=0"));
        if (Seclusion.limitsProcesses()) {
            limiter.add("--nproc=" + PROCESSES);
        }
        return limiter;
    }
}
