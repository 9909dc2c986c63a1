package org.bauweg.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.bauweg.access.Actor;
import org.bauweg.access.Role;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.bauweg.workflow.Inbox;
import org.bauweg.workflow.InboxFilter;
import org.bauweg.workflow.InboxPage;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * A clerk's work list at 1,000 and at 100,000 open tasks, in turns on one server. As many tasks again are over.
 *
 * <p>Arguments: pages per list (400); {@code plan} as second prints how the large database finds each page.
 */
public final class WorkListBench {

    private static final OrganisationId WIESBADEN = new OrganisationId("06414000");
    private static final Actor CLERK = new Actor(AccountId.random(), "bench", WIESBADEN, Set.of(Role.CLERK));
    private static final InboxFilter ALL = InboxFilter.NONE;

    private WorkListBench() {}

    public static void main(String[] arguments) throws Exception {
        int pages = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 400;
        try (BenchServer server = new BenchServer();
                Lists small = new Lists(server.database("small"), 1_000);
                Lists large = new Lists(server.database("large"), 100_000)) {
            server.execute("checkpoint");
            compare(small, large, pages);
            if (arguments.length > 1) {
                large.explain();
            }
        }
    }

    private static void compare(Lists small, Lists large, int pages) {
        Map<String, Supplier<InboxPage>> ofSmall = small.pages();
        Map<String, Supplier<InboxPage>> ofLarge = large.pages();
        System.out.printf("%n%-34s %12s %12s %8s %6s%n", "page, median in ms", "1,000", "100,000", "ratio", "rows");
        ofSmall.forEach((name, page) -> {
            Supplier<InboxPage> other = Objects.requireNonNull(ofLarge.get(name));
            List<Double> ones = new ArrayList<>();
            List<Double> others = new ArrayList<>();
            for (int i = -pages / 4; i < pages; i++) {
                double one = time(page);
                double two = time(other);
                if (i >= 0) {
                    ones.add(one);
                    others.add(two);
                }
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %12.3f %12.3f %8.2f %6d%n",
                    name,
                    median(ones),
                    median(others),
                    median(others) / median(ones),
                    other.get().tasks().size());
        });
    }

    private static double median(List<Double> values) {
        return CaseThroughputBench.median(
                values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double time(Supplier<InboxPage> page) {
        long begin = System.nanoTime();
        InboxPage shown = page.get();
        double time = (System.nanoTime() - begin) / 1e6;
        return shown.tasks().isEmpty() ? Double.NaN : time;
    }

    /** One database with so many open tasks, and what a clerk looks at there. */
    private static final class Lists implements AutoCloseable {

        private final HikariDataSource pool;
        private final JdbcClient jdbc;
        private final Scopes scopes;
        private final Inbox inbox;
        private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

        Lists(String url, int tasks) {
            pool = BenchServer.pool(url);
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            context.registerBean(DataSource.class, () -> pool);
            context.registerBean(JdbcClient.class, () -> JdbcClient.create(pool));
            context.registerBean(JdbcTransactionManager.class, () -> new JdbcTransactionManager(pool));
            context.registerBean(Clock.class, Clock::systemUTC);
            context.register(Scopes.class, Inbox.class);
            context.refresh();
            jdbc = context.getBean(JdbcClient.class);
            scopes = context.getBean(Scopes.class);
            inbox = context.getBean(Inbox.class);
            scopes.run(Scope.system(), () -> fill(tasks));
            jdbc.sql("vacuum analyze inbox_task").update();
        }

        private void fill(int tasks) {
            jdbc.sql("""
                            insert into account (id, username, display_name, email, created_at)
                            values (gen_random_uuid(), 'bench', 'bench', 'bench@example.org', now())""").update();
            jdbc.sql("""
                            insert into case_file (id, authority_id, file_number, account_id, service, procedure, municipality_ags,
                                title, answers, received_at)
                            select gen_random_uuid(), a.id, a.id || '-2026-' || lpad(n::text, 6, '0'), account.id,
                                'permit', 'P65', '06414000', 'Neubau eines Wohnhauses, Musterstraße ' || n, '{}', now()
                            from generate_series(1, :tasks) n, account, lateral (select (array['06414000', '06611000',
                                '06439', '06440'])[1 + n % 4] as id) a""").param("tasks", tasks).update();
            // every second row is over; three of ten tasks belong to the head of department or an agency
            jdbc.sql("""
                            insert into inbox_task (task_id, task, name, form_id, role, organisation_id, case_id,
                                authority_id, file_number, title, municipality_ags, process_instance_id, bundle,
                                created_at, due_at, ended_at)
                            select gen_random_uuid()::text, t.task, t.task, t.task, t.role,
                                case t.role when 'AGENCY' then agency.id else c.authority_id end, c.id, c.authority_id,
                                c.file_number, c.title, c.municipality_ags, gen_random_uuid()::text, 'bundle',
                                now() - n * interval '1 minute',
                                case when n % 3 = 0 then 'infinity' else now() + (n % 180 - 20) * interval '1 day' end,
                                case when over then now() end
                            from (select *, row_number() over () as n from case_file) c
                            join lateral (select id from organisation where kind = 'AGENCY' order by id limit 1) agency
                                on true
                            cross join (values (true), (false)) as o (over)
                            join lateral (select * from (values ('checkCompleteness', 'CLERK'),
                                ('selectConsultations', 'CLERK'), ('weighStatements', 'CLERK'),
                                ('prepareDecision', 'CLERK'), ('checkCompleteness', 'CLERK'),
                                ('weighStatements', 'CLERK'), ('checkLapse', 'CLERK'), ('decide', 'HEAD'),
                                ('giveStatement', 'AGENCY'), ('giveStatement', 'AGENCY')) as v (task, role)
                                offset (hashtext(c.file_number) & 1023) % 10 limit 1) t on true""").update();
        }

        Map<String, Supplier<InboxPage>> pages() {
            Map<String, Supplier<InboxPage>> pages = new LinkedHashMap<>();
            pages.put("first page", () -> inbox.page(CLERK, ALL, null));
            InboxPage.Cursor deep = deep();
            pages.put("page two thirds down", () -> inbox.page(CLERK, ALL, deep));
            InboxFilter task = new InboxFilter("prepareDecision", null, false);
            pages.put("one kind of task", () -> inbox.page(CLERK, task, null));
            InboxFilter overdue = new InboxFilter(null, null, true);
            pages.put("overdue", () -> inbox.page(CLERK, overdue, null));
            InboxFilter text = new InboxFilter(null, "wohnhaus", false);
            pages.put("text in every title", () -> inbox.page(CLERK, text, null));
            InboxFilter rare = new InboxFilter(null, "-000004", false);
            pages.put("text in one file number", () -> inbox.page(CLERK, rare, null));
            return pages;
        }

        private InboxPage.Cursor deep() {
            return scopes.within(Scope.organisation(WIESBADEN), () -> jdbc.sql("""
                            select due_at, task_id from (select due_at, task_id, percent_rank() over
                                (order by due_at, task_id) as place from inbox_task
                                where organisation_id = :id and role = 'CLERK' and ended_at is null
                                and due_at < 'infinity') ranked where place > 0.66 order by place limit 1""")
                    .param("id", WIESBADEN.value())
                    .query((row, number) ->
                            new InboxPage.Cursor(row.getTimestamp(1).toInstant(), row.getString(2)))
                    .single());
        }

        void explain() {
            InboxPage.Cursor deep = deep();
            String from = "explain (analyze, buffers, costs off, timing off) select * from inbox_task where"
                    + " organisation_id = '06414000' and role = 'CLERK' and ended_at is null";
            String end = " order by due_at, task_id limit 26";
            for (String and : List.of(
                    "",
                    " and (due_at, task_id) > ('" + deep.dueAt() + "'::timestamptz, '" + deep.taskId() + "')",
                    " and task = 'prepareDecision'",
                    " and due_at < now()",
                    " and (strpos(lower(title), lower('-000004')) > 0 or strpos(file_number, '-000004') > 0)")) {
                System.out.println();
                System.out.println("where ..." + and);
                scopes.<List<String>>within(Scope.organisation(WIESBADEN), () -> jdbc.sql(from + and + end)
                                .query(String.class)
                                .list())
                        .forEach(line -> System.out.println("  " + line));
            }
        }

        @Override
        public void close() {
            context.close();
            pool.close();
        }
    }
}
