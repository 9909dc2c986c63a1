package org.bauweg.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.bauweg.deadlines.BoardFilter;
import org.bauweg.deadlines.BoardPage;
import org.bauweg.deadlines.DeadlineBoard;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.Turn;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The ledger with 400,000 open periods of 100,000 cases: what is due in the next hour and the pages of the deadline board,
 * without and with 300,000 ended cases beside, in turns on one server; then what a change of the law costs.
 *
 * <p>Arguments: cases (100000), rounds (200); {@code plan} as third prints how PostgreSQL finds the rows.
 */
public final class DeadlineBench {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");
    /** A Tuesday evening, and a Monday on which the ends of a weekend fall too. */
    private static final LocalDate ORDINARY = LocalDate.of(2027, 2, 9);

    private static final LocalDate CROWDED = LocalDate.of(2027, 3, 1);
    private static final int ALL = 100_000;

    private DeadlineBench() {}

    public static void main(String[] arguments) throws Exception {
        int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        try (BenchServer server = new BenchServer()) {
            long begin = System.nanoTime();
            LedgerStock.fill(server, "running", cases);
            String withEnded = server.copy("with_ended", "running");
            LedgerStock.addEnded(server, "with_ended", 3 * cases);
            server.execute("checkpoint");
            System.out.printf(Locale.ROOT, "filled in %.0f s%n", (System.nanoTime() - begin) / 1e9);
            try (LedgerStock running = new LedgerStock(server.address("running"));
                    LedgerStock ended = new LedgerStock(withEnded)) {
                compare("due in the next hour", "no ended", due(running), "3x ended", due(ended), rounds);
                compare(
                        "deadline board",
                        "small",
                        board(ended, LedgerStock.SMALL),
                        "large",
                        board(ended, LedgerStock.LARGE),
                        rounds);
                compare(
                        "deadline board, large",
                        "no ended",
                        board(running, LedgerStock.LARGE),
                        "3x ended",
                        board(ended, LedgerStock.LARGE),
                        rounds);
                if (arguments.length > 2) {
                    plans(ended);
                }
                new LawChangeBench(running, ended).run();
            }
        }
    }

    private static Map<String, IntSupplier> due(LedgerStock stock) {
        Map<String, IntSupplier> looks = new LinkedHashMap<>();
        Instant midnight = ORDINARY.plusDays(1).atStartOfDay(GERMANY).toInstant();
        looks.put("around midnight, first 500", () -> due(stock, midnight, 500));
        looks.put("around midnight, all", () -> due(stock, midnight, ALL));
        Instant monday = CROWDED.plusDays(1).atStartOfDay(GERMANY).toInstant();
        looks.put("after a weekend, first 500", () -> due(stock, monday, 500));
        looks.put("after a weekend, all", () -> due(stock, monday, ALL));
        looks.put("around six, none", () -> due(stock, midnight.plus(Duration.ofHours(6)), ALL));
        return looks;
    }

    private static int due(LedgerStock stock, Instant midnight, int limit) {
        Instant from = midnight.minus(Duration.ofMinutes(30));
        return stock.within(Scope.system(), () -> stock.bean(DeadlineLedger.class)
                .due(from, from.plus(Duration.ofHours(1)), limit)
                .size());
    }

    private static Map<String, IntSupplier> board(LedgerStock stock, OrganisationId authority) {
        Map<String, IntSupplier> looks = new LinkedHashMap<>();
        BoardPage.Cursor deep = deep(stock, authority);
        BoardFilter applicants = new BoardFilter(false, null, Turn.APPLICANT, null);
        BoardFilter soon = new BoardFilter(false, null, null, LocalDate.of(2027, 1, 8));
        looks.put("first page", () -> page(stock, authority, BoardFilter.NONE, null));
        looks.put("page two thirds down", () -> page(stock, authority, BoardFilter.NONE, deep));
        looks.put("the applicants' turn", () -> page(stock, authority, applicants, null));
        looks.put("until a day", () -> page(stock, authority, soon, null));
        return looks;
    }

    private static int page(
            LedgerStock stock, OrganisationId authority, BoardFilter filter, BoardPage.@Nullable Cursor after) {
        return stock.within(Scope.organisation(authority), () -> stock.bean(DeadlineBoard.class)
                .ofAuthority(authority, filter, after)
                .deadlines()
                .size());
    }

    private static BoardPage.Cursor deep(LedgerStock stock, OrganisationId authority) {
        return stock.within(Scope.organisation(authority), () -> stock.bean(JdbcClient.class)
                .sql("""
                        select fiction, act_by, id from (select fiction, act_by, id, percent_rank() over
                            (order by fiction desc, act_by, id) as place from case_deadline
                            where authority_id = :id and ended_on is null) ranked
                        where place > 0.66 order by place limit 1""")
                .param("id", authority.value())
                .query((row, number) -> BoardPage.Cursor.parse(
                                (row.getBoolean(1) ? "f_" : "r_") + row.getString(2) + "_" + row.getString(3))
                        .orElseThrow())
                .single());
    }

    private static void compare(
            String what,
            String one,
            Map<String, IntSupplier> ones,
            String other,
            Map<String, IntSupplier> others,
            int rounds) {
        System.out.printf("%n%-34s %12s %12s %8s %8s%n", what + ", median in ms", one, other, "ratio", "rows");
        ones.forEach((name, look) -> {
            IntSupplier beside = Objects.requireNonNull(others.get(name));
            double[] first = new double[rounds];
            double[] second = new double[rounds];
            for (int i = -rounds / 4; i < rounds; i++) {
                double a = time(look);
                double b = time(beside);
                if (i >= 0) {
                    first[i] = a;
                    second[i] = b;
                }
            }
            double a = CaseThroughputBench.median(first);
            double b = CaseThroughputBench.median(second);
            System.out.printf(Locale.ROOT, "%-34s %12.3f %12.3f %8.2f %8d%n", name, a, b, b / a, beside.getAsInt());
        });
    }

    private static double time(IntSupplier look) {
        long begin = System.nanoTime();
        int rows = look.getAsInt();
        return rows < 0 ? Double.NaN : (System.nanoTime() - begin) / 1e6;
    }

    private static void plans(LedgerStock stock) {
        String due =
                "explain (analyze, buffers, costs off, timing off) select * from case_deadline where ended_on is null"
                        + " and due_at >= '2027-02-09 22:30+00' and due_at < '2027-02-09 23:30+00' order by due_at limit 500";
        String large = LedgerStock.LARGE.value();
        String page =
                "explain (analyze, buffers, costs off, timing off) select * from case_deadline where authority_id = '"
                        + large + "' and fiction and ended_on is null and (act_by, id) > ('2027-04-01',"
                        + " '80000000-0000-0000-0000-000000000000') order by act_by, id limit 26";
        String law =
                "explain (analyze, buffers, costs off, timing off) select * from case_deadline where authority_id = '"
                        + large
                        + "' and ended_on is null and id > '80000000-0000-0000-0000-000000000000' order by id limit 1000";
        print(due, stock, Scope.system());
        print(page, stock, Scope.organisation(LedgerStock.LARGE));
        print(law, stock, Scope.organisation(LedgerStock.LARGE));
    }

    private static void print(String sql, LedgerStock stock, Scope scope) {
        Supplier<List<String>> explain =
                () -> stock.bean(JdbcClient.class).sql(sql).query(String.class).list();
        System.out.println();
        System.out.println(sql);
        stock.within(scope, explain).forEach(line -> System.out.println("  " + line));
    }
}
