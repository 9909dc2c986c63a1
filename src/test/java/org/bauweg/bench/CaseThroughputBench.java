package org.bauweg.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A case of two tasks through Bauweg against the bare engine, on one server, in one run. Rounds alternate, so that
 * whatever else the machine does hits all sides; ratios are medians over the rounds.
 *
 * <p>Arguments: cases per round (100), rounds (7); {@code profile} as third prints every statement of a case.
 */
public final class CaseThroughputBench {

    private static final int[] THREADS = {1, 4};

    private final BenchServer server;
    private final int cases;
    private final int rounds;

    private CaseThroughputBench(BenchServer server, int cases, int rounds) {
        this.server = server;
        this.cases = cases;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws Exception {
        int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 7;
        Path work = Files.createTempDirectory("bauweg-bench");
        BenchCase.writeBundle(work);
        try (BenchServer server = new BenchServer();
                CaseSide bare = new BareEngine("bare", server.database("bare"), true);
                CaseSide empty = new BareEngine("bare, no variables", server.database("bare_empty"), false);
                CaseSide ours = new BauwegCases(server.database("ours"), work, work.resolve("data"))) {
            new CaseThroughputBench(server, cases, rounds).compare(List.of(bare, empty, ours));
            if (arguments.length > 2) {
                profile(bare);
                profile(ours);
            }
        }
    }

    /** What one round of one side cost, per case. */
    private record Cost(double perSecond, double statements, double calls, double commits, double wal) {}

    private void compare(List<CaseSide> sides) throws Exception {
        for (CaseSide side : sides) {
            round(side, 4, 3 * cases);
        }
        server.execute("checkpoint");
        for (int threads : THREADS) {
            // the first write to a page after the checkpoint logs the whole page
            for (CaseSide side : sides) {
                round(side, threads, cases);
            }
            Map<String, List<Cost>> costs = new LinkedHashMap<>();
            for (int i = 0; i < rounds; i++) {
                for (CaseSide side : sides) {
                    costs.computeIfAbsent(side.name(), name -> new ArrayList<>())
                            .add(round(side, threads, cases));
                }
            }
            print(threads, costs);
        }
    }

    private Cost round(CaseSide side, int threads, int count) throws Exception {
        int share = count / threads;
        double ran = Math.multiplyExact(share, threads);
        side.prepare(count);
        side.count().reset();
        long wal = server.wal();
        long begin = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                work.add(() -> run(side, share));
            }
            for (var done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Cost(
                ran / seconds,
                side.count().statements() / ran,
                side.count().calls() / ran,
                side.count().commits() / ran,
                (server.wal() - wal) / ran);
    }

    private static int run(CaseSide side, int cases) {
        side.count().begin();
        try {
            for (int i = 0; i < cases; i++) {
                side.runCase();
            }
        } finally {
            side.count().end();
        }
        return cases;
    }

    private static void print(int threads, Map<String, List<Cost>> costs) {
        System.out.printf("%n%d thread(s), per case%n", threads);
        System.out.printf(
                "%-22s %10s %10s %10s %10s %10s%n", "", "cases/s", "statements", "calls", "commits", "WAL bytes");
        costs.forEach((name, all) -> System.out.printf(
                Locale.ROOT,
                "%-22s %10.1f %10.1f %10.1f %10.1f %10.0f%n",
                name,
                median(all, Cost::perSecond),
                median(all, Cost::statements),
                median(all, Cost::calls),
                median(all, Cost::commits),
                median(all, Cost::wal)));
        List<Cost> ours = costs.get("bauweg");
        costs.forEach((name, all) -> {
            if (ours != null && ours != all) {
                System.out.printf(
                        Locale.ROOT,
                        "ours / %-15s %10.2f %10.2f %10.2f %10.2f %10.2f%n",
                        name,
                        ratio(ours, all, Cost::perSecond),
                        ratio(ours, all, Cost::statements),
                        ratio(ours, all, Cost::calls),
                        ratio(ours, all, Cost::commits),
                        ratio(ours, all, Cost::wal));
            }
        });
    }

    private static double median(List<Cost> costs, java.util.function.ToDoubleFunction<Cost> value) {
        return median(costs.stream().mapToDouble(value).toArray());
    }

    private static double ratio(List<Cost> ours, List<Cost> theirs, java.util.function.ToDoubleFunction<Cost> value) {
        double[] ratios = new double[ours.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = value.applyAsDouble(ours.get(i)) / value.applyAsDouble(theirs.get(i));
        }
        return median(ratios);
    }

    static double median(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static void profile(CaseSide side) throws SQLException {
        side.prepare(1);
        side.count().reset();
        run(side, 1);
        System.out.printf("%n%s, the statements of one case%n", side.name());
        side.count()
                .texts()
                .forEach((text, times) ->
                        System.out.printf("%3d  %s%n", times, text.substring(0, Math.min(170, text.length()))));
    }
}
