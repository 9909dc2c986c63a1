package org.bauweg.inspection;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a process has started others. Linux tells it for one process at once; elsewhere all processes are looked through. */
final class Company {

    private Company() {}

    /**
     * @param worker as we started it
     * @param inner the same, without what sets it apart
     */
    static boolean of(ProcessHandle worker, ProcessHandle inner) {
        Path threads = Path.of("/proc", Long.toString(inner.pid()), "task");
        boolean behind = worker.pid() != inner.pid();
        if (behind != (Seclusion.processes() > 0)
                || !Files.exists(threads.resolve(Long.toString(inner.pid())).resolve("children"))) {
            return worker.descendants().count() > Seclusion.processes();
        }
        try (DirectoryStream<Path> each = Files.newDirectoryStream(threads)) {
            for (Path thread : each) {
                if (!Files.readString(thread.resolve("children")).isBlank()) {
                    return true;
                }
            }
            return false;
        } catch (IOException ended) {
            return false;
        }
    }
}
