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
 * long embedded PostgreSQL took of it, Bauweg logs itself; the processor time of the JVM says how busy the machine was
 * with others. Argument: warm starts (3).
 */
public final class StartupBench {

    private static final Pattern POSTGRES = Pattern.compile("runs on port \\d+ after (\\d+) ms");
    private static final String LOG = "startup-bench";

    private StartupBench() {}

    public static void main(String[] arguments) throws IOException {
        int starts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        Files.deleteIfExists(log());
        Path data = Files.createTempDirectory("bauweg-startup");
        List<Start> measured = new ArrayList<>();
        long begin = System.nanoTime();
        try (AppServer server = AppServer.start(LOG, data)) {
            measured.add(new Start(since(begin), processorTime()));
            server.stop();
            for (int i = 0; i < starts; i++) {
                begin = System.nanoTime();
                server.start();
                measured.add(new Start(since(begin), processorTime()));
                server.stop();
            }
        }
        report(measured, postgres());
    }

    /** Seconds until ready, and seconds a processor worked for it. */
    private record Start(double ready, double processor) {}

    private static void report(List<Start> starts, List<Double> postgres) {
        System.out.printf("%n%-12s %10s %14s %22s%n", "start", "ready, s", "JVM's CPU, s", "embedded PostgreSQL, s");
        for (int i = 0; i < starts.size(); i++) {
            line(i == 0 ? "empty data" : "warm data", starts.get(i), postgres.get(i));
        }
        Start warm = new Start(
                median(starts.stream().map(Start::ready).toList()),
                median(starts.stream().map(Start::processor).toList()));
        line("warm, median", warm, median(postgres));
        System.out.printf(Locale.ROOT, "share of PostgreSQL %.2f%n", median(postgres) / warm.ready());
    }

    private static void line(String name, Start start, double postgres) {
        System.out.printf(
                Locale.ROOT, "%-12s %10.1f %14.1f %22.2f%n", name, start.ready(), start.processor(), postgres);
    }

    private static double median(List<Double> seconds) {
        return CaseThroughputBench.median(
                seconds.stream().skip(1).mapToDouble(Double::doubleValue).toArray());
    }

    private static double processorTime() {
        return ProcessHandle.current()
                .children()
                .flatMap(child -> child.info().totalCpuDuration().stream())
                .mapToDouble(time -> time.toMillis() / 1000.0)
                .max()
                .orElse(Double.NaN);
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
