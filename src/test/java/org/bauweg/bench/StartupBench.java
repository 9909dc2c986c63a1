package org.bauweg.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bauweg.e2e.AppServer;

/**
 * From the start command to ready, for the packaged jar: once on an empty directory, then on the data left there. How
 * long embedded PostgreSQL took of it, Bauweg logs itself. Argument: warm starts (3).
 */
public final class StartupBench {

    private static final Pattern POSTGRES = Pattern.compile("runs on port \\d+ after (\\d+) ms");
    private static final String LOG = "startup-bench";

    private StartupBench() {}

    public static void main(String[] arguments) throws IOException {
        int starts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        Files.deleteIfExists(log());
        Path data = Files.createTempDirectory("bauweg-startup");
        long begin = System.nanoTime();
        List<Double> ready = new ArrayList<>();
        try (AppServer server = AppServer.start(LOG, data)) {
            ready.add(since(begin));
            server.stop();
            for (int i = 0; i < starts; i++) {
                begin = System.nanoTime();
                server.start();
                ready.add(since(begin));
                server.stop();
            }
        }
        report(ready, postgres());
    }

    private static void report(List<Double> ready, List<Double> postgres) {
        System.out.printf("%n%-12s %10s %22s%n", "start", "ready, s", "embedded PostgreSQL, s");
        for (int i = 0; i < ready.size(); i++) {
            line(i == 0 ? "empty data" : "warm data", ready.get(i), postgres.get(i));
        }
        line("warm, median", median(ready), median(postgres));
        System.out.printf(Locale.ROOT, "share of PostgreSQL %.2f%n", median(postgres) / median(ready));
    }

    private static void line(String name, double ready, double postgres) {
        System.out.printf(Locale.ROOT, "%-12s %10.1f %22.2f%n", name, ready, postgres);
    }

    private static double median(List<Double> seconds) {
        return CaseThroughputBench.median(
                seconds.stream().skip(1).mapToDouble(Double::doubleValue).toArray());
    }

    private static List<Double> postgres() throws IOException {
        Matcher line = POSTGRES.matcher(Files.readString(log()));
        List<Double> seconds = new ArrayList<>();
        while (line.find()) {
            seconds.add(Double.parseDouble(line.group(1)) / 1000);
        }
        return seconds;
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static Path log() {
        return Path.of("target", "e2e-logs", LOG + ".log");
    }
}
