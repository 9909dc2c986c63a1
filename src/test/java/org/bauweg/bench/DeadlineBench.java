package org.bauweg.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.bauweg.audit.Act;
import org.bauweg.deadlines.DeadlineCatalogue;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.Deadlines;
import org.bauweg.deadlines.DeclaredHoliday;
import org.bauweg.deadlines.HolidayCalendar;
import org.bauweg.deadlines.LawAdoptions;
import org.bauweg.deadlines.LawDifference;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.StartDeadline;
import org.bauweg.deadlines.Turn;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ledger with 400,000 open periods of 100,000 cases: finding what is due in the next hour, without and with twice as many
 * ended periods, and seeing and adopting what a new holiday changes.
 *
 * <p>Arguments: cases (100000), rounds (200).
 */
public final class DeadlineBench {

    private static final OrganisationId WIESBADEN = new OrganisationId("06414000");
    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");
    private static final LocalDate START = LocalDate.of(2026, 11, 30);

    private DeadlineBench() {}

    public static void main(String[] arguments) throws Exception {
        int cases = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        try (BenchServer server = new BenchServer();
                Ledger ledger = new Ledger(server.database("ledger"), cases)) {
            server.execute("checkpoint");
            // periods end at midnight: the hour in which they do, and one in which none does
            Instant midnight = LocalDate.of(2027, 3, 2).atStartOfDay(GERMANY).toInstant();
            double before = ledger.due(midnight, rounds);
            double quietBefore = ledger.due(midnight.plus(Duration.ofHours(6)), rounds);
            ledger.addEnded(2);
            server.execute("checkpoint");
            double after = ledger.due(midnight, rounds);
            double quietAfter = ledger.due(midnight.plus(Duration.ofHours(6)), rounds);
            System.out.printf(
                    Locale.ROOT,
                    "%n%-40s %12s %12s %8s%n%-40s %12.3f %12.3f %8.2f%n%-40s %12.3f %12.3f %8.2f%n",
                    "due in the next hour, median in ms",
                    "no ended",
                    "2x ended",
                    "ratio",
                    "around midnight, first 500",
                    before,
                    after,
                    after / before,
                    "around six",
                    quietBefore,
                    quietAfter,
                    quietAfter / quietBefore);
            ledger.recompute();
        }
    }

    private static final class Ledger implements AutoCloseable {

        private final HikariDataSource pool;
        private final JdbcClient jdbc;
        private final Scopes scopes;
        private final DeadlineLedger ledger;
        private final AnnotationConfigApplicationContext context = context();

        Ledger(String url, int cases) {
            pool = BenchServer.pool(url);
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            context.registerBean(DataSource.class, () -> pool);
            context.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
            context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(pool));
            context.registerBean(Clock.class, () -> Clock.system(GERMANY));
            context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
            context.refresh();
            jdbc = context.getBean(JdbcClient.class);
            scopes = context.getBean(Scopes.class);
            ledger = context.getBean(DeadlineLedger.class);
            scopes.run(Scope.system(), () -> fill(cases));
            jdbc.sql("vacuum analyze case_deadline").update();
            jdbc.sql("vacuum analyze case_deadline_event").update();
        }

        private static AnnotationConfigApplicationContext context() {
            var context = new AnnotationConfigApplicationContext();
            context.register(Scopes.class);
            context.scan("org.bauweg.deadlines", "org.bauweg.audit");
            return context;
        }

        /** Four periods a case, ending over half a year; made from one that the ledger itself started. */
        private void fill(int cases) {
            jdbc.sql("""
                            insert into account (id, username, display_name, email, created_at)
                            values (gen_random_uuid(), 'bench', 'bench', 'bench@example.org', now())""").update();
            jdbc.sql("""
                            insert into case_file (id, authority_id, file_number, account_id, service, procedure,
                                municipality_ags, title, answers, received_at)
                            select gen_random_uuid(), '06414000', n::text, account.id, 'permit', 'P65', '06414000',
                                'Wohnhaus', '{}', now() from generate_series(1, :cases) n, account""").param("cases", cases).update();
            CaseId first = new CaseId(jdbc.sql("select id from case_file limit 1")
                    .query(java.util.UUID.class)
                    .single());
            LedgerDeadline pattern =
                    ledger.start(StartDeadline.of(first, WIESBADEN, "D17", START, START, Turn.AUTHORITY));
            copies("from case_file c, generate_series(1, 4) p", "'RUNNING', null::date", "'" + pattern.id() + "'");
            jdbc.sql("""
                            insert into case_deadline_event (deadline_id, number, case_id, authority_id, kind, value, reason,
                                end_on, actor, recorded_at)
                            select id, 1, case_id, authority_id, 'STARTED', '2026-11-30', '', end_on, 'bauweg', now()
                            from case_deadline on conflict do nothing""").update();
        }

        private void copies(String from, String state, String pattern) {
            jdbc.sql(
                            "insert into case_deadline (id, case_id, authority_id, rule, subject, turn, law, event_on, legal_day,"
                                    + " holidays_on, current_law,"
                                    + " start_on, raw_end, strict_end, end_on, act_by, explanation, state, ended_on, timed, due_at)"
                                    + " select gen_random_uuid(), c.id, c.authority_id, d.rule, p || '-' || random(), d.turn, d.law,"
                                    + " d.event_on + day, d.legal_day, d.holidays_on, d.current_law, d.start_on + day, d.raw_end + day, d.strict_end + day,"
                                    + " d.end_on + day, d.act_by + day, d.explanation, " + state + ", true,"
                                    + " d.due_at + day * interval '1 day' " + from
                                    + ", lateral (select (random() * 180)::int - 20"
                                    + " + p * 0 as day where c.id is not null) r, case_deadline d where d.id = "
                                    + pattern)
                    .update();
        }

        void addEnded(int times) {
            scopes.run(Scope.system(), () -> {
                String pattern = "(select id from case_deadline where rule = 'D17' and subject = '' limit 1)";
                copies("from case_file c, generate_series(1, " + 4 * times + ") p", "'MET', d.end_on + day", pattern);
            });
            jdbc.sql("vacuum analyze case_deadline").update();
        }

        double due(Instant from, int rounds) {
            Instant to = from.plus(Duration.ofHours(1));
            double[] times = new double[rounds];
            for (int i = -rounds / 4; i < rounds; i++) {
                long begin = System.nanoTime();
                scopes.within(Scope.system(), () -> ledger.due(from.minusSeconds(1), to, 500));
                if (i >= 0) {
                    times[i] = (System.nanoTime() - begin) / 1e6;
                }
            }
            return CaseThroughputBench.median(times);
        }

        void recompute() {
            Deadlines later = new Deadlines(
                    DeadlineCatalogue.hesse(),
                    HolidayCalendar.hesse()
                            .with(List.of(new DeclaredHoliday(
                                    LocalDate.of(2027, 3, 1), "Feiertag", "Verordnung", LocalDate.of(2026, 11, 1)))));
            try (AnnotationConfigApplicationContext changed = context()) {
                changed.setAllowBeanDefinitionOverriding(true);
                changed.registerBean(DataSource.class, () -> pool);
                changed.registerBean(JdbcClient.class, () -> jdbc);
                changed.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(pool));
                changed.registerBean(Clock.class, () -> Clock.system(GERMANY));
                changed.registerBean(
                        JsonMapper.class, () -> JsonMapper.builder().build());
                changed.registerBean("afterChange", Deadlines.class, () -> later, bean -> bean.setPrimary(true));
                changed.refresh();
                LawAdoptions adoptions = changed.getBean(LawAdoptions.class);
                double read = seconds(this::readAll);
                List<LawDifference> found = adoptions.differences(WIESBADEN);
                double seen = seconds(() -> adoptions.differences(WIESBADEN));
                double adopted = seconds(() -> adoptions.adopt(WIESBADEN, "D17", "neuer Feiertag", Act.SYSTEM));
                int periods = found.stream().mapToInt(LawDifference::periods).sum();
                System.out.printf(
                        Locale.ROOT,
                        "%nopen periods read once: %.1f s; recomputed and compared: %.1f s, ratio %.2f%n"
                                + "%d of them end elsewhere; adopted one by one with journal: %.1f s, %.0f a second%n",
                        read,
                        seen,
                        seen / read,
                        periods,
                        adopted,
                        periods / adopted);
            }
        }

        private void readAll() {
            scopes.run(Scope.system(), () -> jdbc.sql("select * from case_deadline where ended_on is null")
                    .query(row -> {
                        row.getString("explanation");
                    }));
        }

        private static double seconds(Runnable work) {
            long begin = System.nanoTime();
            work.run();
            return (System.nanoTime() - begin) / 1e9;
        }

        @Override
        public void close() {
            context.close();
            pool.close();
        }
    }
}
