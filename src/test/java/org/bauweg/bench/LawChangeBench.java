package org.bauweg.bench;

import java.util.List;
import java.util.Locale;
import org.bauweg.audit.Act;
import org.bauweg.deadlines.DeadlineCatalogue;
import org.bauweg.deadlines.DeadlineRule;
import org.bauweg.deadlines.Deadlines;
import org.bauweg.deadlines.HolidayCalendar;
import org.bauweg.deadlines.LawAdoptions;
import org.bauweg.deadlines.Period;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The period for the decision becomes four months instead of three: what that would change, and changing it for all. */
final class LawChangeBench {

    private static final String RULE = "D17";
    private static final int ROUNDS = 3;
    private static final int BARE = 5_000;

    private final LedgerStock running;
    private final LedgerStock ended;

    LawChangeBench(LedgerStock running, LedgerStock ended) {
        this.running = running;
        this.ended = ended;
    }

    void run() {
        System.out.printf("%n%-44s %12s %12s%n", "a changed catalogue, median in seconds", "no ended", "3x ended");
        double[][] reading = new double[2][ROUNDS];
        double[][] comparing = new double[2][ROUNDS];
        double[][] small = new double[2][ROUNDS];
        for (int round = -1; round < ROUNDS; round++) {
            for (int side = 0; side < 2; side++) {
                LedgerStock stock = side == 0 ? running : ended;
                double[] took = look(stock);
                if (round >= 0) {
                    reading[side][round] = took[0];
                    comparing[side][round] = took[1];
                    small[side][round] = took[2];
                }
            }
        }
        print("open periods and events read once", reading);
        print("recomputed and compared", comparing);
        print("the same for the small authority", small);
        adopt(ended);
    }

    /** How long it takes to read everything once, to compute everything, and to compute what is the small authority's. */
    private static double[] look(LedgerStock stock) {
        try (var changed = stock.context(changedLaw())) {
            LawAdoptions adoptions = changed.getBean(LawAdoptions.class);
            return new double[] {
                seconds(() -> LedgerStock.AUTHORITIES.forEach(authority -> read(stock, authority))),
                seconds(() -> LedgerStock.AUTHORITIES.forEach(adoptions::differences)),
                seconds(() -> adoptions.differences(LedgerStock.SMALL))
            };
        }
    }

    /** The least it could cost: every open period and event of an authority through the driver once. */
    private static void read(LedgerStock stock, OrganisationId authority) {
        for (String sql : List.of(
                "select * from case_deadline where authority_id = ? and ended_on is null",
                "select e.* from case_deadline d join case_deadline_event e on e.deadline_id = d.id"
                        + " where d.authority_id = ? and d.ended_on is null")) {
            stock.bean(Scopes.class).run(Scope.organisation(authority), () -> stock.bean(JdbcClient.class)
                    .sql(sql)
                    .param(authority.value())
                    .query(row -> {
                        row.getString(1);
                    }));
        }
    }

    /** One authority after the other, each beside bare changes of as many rows as make a fair rate. */
    private static void adopt(LedgerStock stock) {
        try (var changed = stock.context(changedLaw())) {
            LawAdoptions adoptions = changed.getBean(LawAdoptions.class);
            System.out.printf(
                    "%n%-20s %10s %10s %14s %14s %8s%n", "adopted by", "periods", "s", "a second", "bare", "ratio");
            for (OrganisationId authority : LedgerStock.AUTHORITIES) {
                double bare = bareChanges(stock, authority);
                long begin = System.nanoTime();
                int periods = adoptions.adopt(authority, RULE, "neues Gesetz", Act.SYSTEM);
                double took = (System.nanoTime() - begin) / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "%-20s %10d %10.1f %14.0f %14.0f %8.2f%n",
                        authority,
                        periods,
                        took,
                        periods / took,
                        bare,
                        bare * took / periods);
            }
        }
    }

    /** A period's row changed and one line of history, each pair in a transaction of its own; how many a second. */
    private static double bareChanges(LedgerStock stock, OrganisationId authority) {
        JdbcClient jdbc = stock.bean(JdbcClient.class);
        Scope scope = Scope.organisation(authority);
        List<String> ids =
                stock.within(scope, () -> jdbc.sql("select id::text from case_deadline where authority_id = ?"
                                + " and ended_on is null and rule = 'D06' limit " + BARE)
                        .param(authority.value())
                        .query(String.class)
                        .list());
        double took = seconds(() -> ids.forEach(id -> stock.bean(Scopes.class).run(scope, () -> bareChange(jdbc, id))));
        return ids.size() / took;
    }

    private static void bareChange(JdbcClient jdbc, String id) {
        jdbc.sql("update case_deadline set version = version + 1, end_on = end_on + 1 where id = ?::uuid")
                .param(id)
                .update();
        jdbc.sql("""
                        insert into case_deadline_event (deadline_id, number, case_id, authority_id, kind, reason, end_on,
                            actor, recorded_at)
                        select id, 9, case_id, authority_id, 'LAW_ADOPTED', '', end_on, '', now() from case_deadline
                        where id = ?::uuid""").param(id).update();
    }

    private static Deadlines changedLaw() {
        List<DeadlineRule> rules = DeadlineCatalogue.hesse().rules().stream()
                .map(rule -> rule.id().equals(RULE) ? longer(rule) : rule)
                .toList();
        return new Deadlines(new DeadlineCatalogue(rules), HolidayCalendar.hesse());
    }

    private static DeadlineRule longer(DeadlineRule rule) {
        return new DeadlineRule(
                rule.id(),
                rule.name(),
                rule.kind(),
                Period.parse("P4M"),
                rule.alternativeLength(),
                rule.latestStartAfter(),
                rule.start(),
                rule.extendedRule(),
                rule.repeatable(),
                rule.norm(),
                rule.shift(),
                rule.lapse(),
                rule.verified(),
                rule.purpose(),
                rule.scope(),
                rule.retroactive(),
                rule.onRequest(),
                rule.validFrom(),
                rule.validTo());
    }

    private static void print(String what, double[][] took) {
        System.out.printf(
                Locale.ROOT,
                "%-44s %12.2f %12.2f%n",
                what,
                CaseThroughputBench.median(took[0]),
                CaseThroughputBench.median(took[1]));
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }
}
