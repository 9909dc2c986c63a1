package org.bauweg.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.bauweg.audit.Act;
import org.bauweg.deadlines.ChangeDeadline;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.Deadlines;
import org.bauweg.deadlines.Period;
import org.bauweg.deadlines.StartDeadline;
import org.bauweg.deadlines.Turn;
import org.bauweg.shared.AdjustableClock;
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
 * A database with a ledger of many cases, four periods each. For each of 120 days the ledger itself starts the periods of one
 * case, some of them prolonged; all other cases are copies of these, row by row with their history.
 */
final class LedgerStock implements AutoCloseable {

    /** A fifth of the cases are Wiesbaden's; one in 500 is Gießen's; the rest is spread over three others. */
    static final OrganisationId LARGE = new OrganisationId("06414000");

    static final OrganisationId SMALL = new OrganisationId("06531");
    static final List<OrganisationId> AUTHORITIES = List.of(
            LARGE, SMALL, new OrganisationId("06611000"), new OrganisationId("06439"), new OrganisationId("06440"));
    static final LocalDate FIRST = LocalDate.of(2026, 12, 1);

    private static final int DAYS = 120;
    private static final OrganisationId ASKED = new OrganisationId("06414000-brandschutz");

    private final HikariDataSource pool;
    private final AdjustableClock clock = new AdjustableClock(FIRST);
    private final AnnotationConfigApplicationContext context;

    LedgerStock(String url) {
        pool = BenchServer.pool(url);
        Flyway.configure()
                .dataSource(pool)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        context = context(Deadlines.hesse());
    }

    /** The ledger by these rules and holidays, on the same rows. */
    AnnotationConfigApplicationContext context(Deadlines law) {
        var made = new AnnotationConfigApplicationContext();
        // other contexts go on with the same pool
        made.registerBean(DataSource.class, () -> pool, bean -> bean.setDestroyMethodName(""));
        made.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
        made.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(pool));
        made.registerBean(Clock.class, () -> clock);
        made.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
        made.registerBean("benchLaw", Deadlines.class, () -> law, bean -> bean.setPrimary(true));
        made.register(Scopes.class);
        made.scan("org.bauweg.deadlines", "org.bauweg.audit");
        made.refresh();
        return made;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T within(Scope scope, Supplier<T> work) {
        return bean(Scopes.class).within(scope, work);
    }

    void today(LocalDate day) {
        clock.set(day);
    }

    /** So many running cases. */
    static void fill(BenchServer server, String name, int cases) throws SQLException {
        String url = server.database(name);
        try (LedgerStock stock = new LedgerStock(url)) {
            server.fill(
                    name,
                    "insert into account (id, username, display_name, email, created_at)"
                            + " values (gen_random_uuid(), 'bench', 'bench', 'bench@example.org', now())",
                    cases(cases, "R", "null, null"),
                    "create unlogged table pattern (day int, id uuid primary key)",
                    "create unlogged table copied (id uuid, case_id uuid, authority_id text, pattern uuid)");
            stock.patterns(server, name);
        }
        copies(server, name, "R", "d.state, d.ended_on");
    }

    /** Adds so many cases whose periods are over. */
    static void addEnded(BenchServer server, String name, int cases) throws SQLException {
        server.fill(name, cases(cases, "E", "'DECIDED', now()"), "truncate copied");
        copies(server, name, "E", "'MET', d.end_on");
    }

    private static String cases(int count, String series, String closure) {
        return "insert into case_file (id, authority_id, file_number, account_id, service, procedure, municipality_ags,"
                + " title, answers, received_at, closure, closed_at)"
                + " select gen_random_uuid(), case when n % 500 = 0 then '06531' when n % 5 = 1 then '06414000'"
                + " else (array['06611000', '06439', '06440'])[1 + n % 3] end, '" + series + "' || n, account.id,"
                + " 'permit', 'P65', '06414000', 'Wohnhaus', '{}', now(), " + closure
                + " from generate_series(1, " + count + ") n, account";
    }

    private void patterns(BenchServer server, String name) throws SQLException {
        List<Pattern> cases = within(Scope.system(), () -> bean(JdbcClient.class)
                .sql("select id, authority_id from case_file where file_number = any("
                        + "array(select 'R' || n from generate_series(1, " + DAYS + ") n))")
                .query((row, number) -> new Pattern(
                        new CaseId(row.getObject(1, UUID.class)), new OrganisationId(row.getString(2)), number))
                .list());
        for (Pattern pattern : cases) {
            clock.set(FIRST.plusDays(pattern.day()));
            bean(Scopes.class).run(Scope.of(pattern.id()), () -> start(pattern));
            server.fill(
                    name,
                    "insert into pattern select " + pattern.day() + ", id from case_deadline where case_id = '"
                            + pattern.id() + "'");
        }
        server.fill(name, "update case_deadline set timed = rule <> 'D28'");
        clock.set(FIRST);
    }

    private record Pattern(CaseId id, OrganisationId authority, int day) {

        StartDeadline period(String rule, Turn turn) {
            LocalDate event = FIRST.plusDays(day);
            return StartDeadline.of(id, authority, rule, event, event, turn);
        }
    }

    private void start(Pattern pattern) {
        DeadlineLedger ledger = bean(DeadlineLedger.class);
        ledger.start(pattern.period("D02", Turn.AUTHORITY));
        ledger.start(pattern.period("D06", Turn.AUTHORITY).asked(ASKED));
        ledger.start(pattern.period("D28", Turn.APPLICANT));
        var decision = ledger.start(pattern.period("D17", Turn.AUTHORITY));
        if (pattern.day() % 10 == 3) {
            ledger.change(
                    new ChangeDeadline.Extend(decision.id(), Period.parse("P2M"), "Schwieriger Fall"), Act.SYSTEM);
        }
    }

    /** Whatever columns the tables have: all of a pattern but its id, its case and, for cases that are over, its state. */
    private static void copies(BenchServer server, String name, String series, String state) throws SQLException {
        server.fill(
                name,
                "insert into copied select gen_random_uuid(), c.id, c.authority_id, p.id from case_file c join pattern p"
                        + " on p.day = substr(c.file_number, 2)::int % " + DAYS + " where c.file_number like '" + series
                        + "%' and not exists (select from case_deadline d where d.case_id = c.id)",
                insert(
                        "case_deadline",
                        "id, case_id, authority_id, state, ended_on",
                        "c.id, c.case_id, c.authority_id, " + state,
                        "copied c join case_deadline d on d.id = c.pattern"),
                insert(
                        "case_deadline_event",
                        "deadline_id, case_id, authority_id",
                        "c.id, c.case_id, c.authority_id",
                        "copied c join case_deadline_event d on d.deadline_id = c.pattern"),
                "vacuum analyze case_file",
                "vacuum analyze case_deadline",
                "vacuum analyze case_deadline_event");
    }

    private static String insert(String table, String columns, String values, String from) {
        return """
                do $$ declare same text; begin
                select string_agg(quote_ident(attname), ', ') into same from pg_attribute where attrelid = '%1$s'::regclass
                    and attnum > 0 and not attisdropped and attname <> all (string_to_array('%2$s', ', '));
                execute 'insert into %1$s (%2$s, ' || same || ') select %3$s, d.' || replace(same, ', ', ', d.') || ' from %4$s';
                end $$""".formatted(table, columns, values.replace("'", "''"), from);
    }

    @Override
    public void close() {
        context.close();
        pool.close();
    }
}
