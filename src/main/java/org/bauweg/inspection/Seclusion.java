package org.bauweg.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sets a process apart, where the platform lets us: no network, and its own numbering of processes, so that all it ever started
 * ends with it.
 */
final class Seclusion {

    private static final Logger LOG = LoggerFactory.getLogger(Seclusion.class);
    private static final List<String> APART =
            List.of("/usr/bin/unshare", "--user", "--map-root-user", "--net", "--pid", "--fork", "--kill-child");
    private static final List<String> FEW = List.of("/usr/bin/prlimit", "--nproc=64");

    private Seclusion() {}

    /** What to put before a command; empty where the platform does not allow it. Found out once. */
    static List<String> prefix() {
        return Found.PREFIX;
    }

    /** How many processes a secluded command has below the one we started. */
    static int processes() {
        return Found.PREFIX.isEmpty() ? 0 : 1;
    }

    /** Whether a limit of processes counts only those of the secluded command, as Linux does since 5.14. */
    static boolean limitsProcesses() {
        return Found.LIMITS_PROCESSES;
    }

    private static final class Found {
        private static final List<String> PREFIX = works(APART) ? APART : List.of();
        private static final boolean LIMITS_PROCESSES = !PREFIX.isEmpty()
                && works(Stream.concat(APART.stream(), FEW.stream()).toList());

        static {
            LOG.info("inspection: workers run {} network", PREFIX.isEmpty() ? "with" : "without");
        }
    }

    private static boolean works(List<String> prefix) {
        if (!Files.isExecutable(Path.of(prefix.get(0)))) {
            return false;
        }
        try {
            Process probe = new ProcessBuilder(
                            Stream.concat(prefix.stream(), Stream.of("/bin/sh", "-c", "/bin/true; /bin/true"))
                                    .toList())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                return probe.waitFor(5, TimeUnit.SECONDS) && probe.exitValue() == 0;
            } finally {
                probe.destroyForcibly();
            }
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
