package org.bauweg.inspection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes the network from a process, where the platform lets us: a namespace of its own with no way out. */
final class Seclusion {

    private static final Logger LOG = LoggerFactory.getLogger(Seclusion.class);
    private static final Path TOOL = Path.of("/usr/bin/unshare");
    private static final List<String> WITHOUT_NETWORK = List.of(TOOL.toString(), "--user", "--map-root-user", "--net");

    private Seclusion() {}

    /** What to put before a command; empty where the platform does not allow it. Found out once. */
    static List<String> prefix() {
        return Found.PREFIX;
    }

    private static final class Found {
        private static final List<String> PREFIX = find();
    }

    private static List<String> find() {
        boolean works = Files.isExecutable(TOOL) && works();
        LOG.info("document check: workers run {} network", works ? "without" : "with");
        return works ? WITHOUT_NETWORK : List.of();
    }

    private static boolean works() {
        try {
            Process probe = new ProcessBuilder(Stream.concat(WITHOUT_NETWORK.stream(), Stream.of("true"))
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
