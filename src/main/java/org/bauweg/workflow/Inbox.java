package org.bauweg.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bauweg.access.Actor;
import org.bauweg.access.Role;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The work lists: what waits for whom. Our own table, so a page costs the same however many tasks there are. */
@Component
public class Inbox {

    /** Tasks on one page. */
    public static final int PAGE_SIZE = 25;

    private final JdbcClient jdbc;
    private final Scopes scopes;
    private final Clock clock;

    Inbox(JdbcClient jdbc, Scopes scopes, Clock clock) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** One page of what waits for the actor's organisation in his roles, most urgent first. */
    public InboxPage page(Actor actor, InboxFilter filter, InboxPage.@Nullable Cursor after) {
        OrganisationId organisation = actor.organisation();
        if (organisation == null) {
            return new InboxPage(List.of(), null);
        }
        List<InboxTask> tasks = new ArrayList<>();
        scopes.run(Scope.organisation(organisation), () -> {
            for (Role role : actor.roles()) {
                tasks.addAll(ofRole(organisation, role, filter, after));
            }
            if (actor.is(Role.HEAD) && !actor.is(Role.CLERK)) {
                tasks.addAll(signaturesOfClerks(organisation, filter, after));
            }
        });
        tasks.sort(java.util.Comparator.comparing(Inbox::dueOrMax).thenComparing(InboxTask::taskId));
        if (tasks.size() <= PAGE_SIZE) {
            return new InboxPage(List.copyOf(tasks), null);
        }
        InboxTask last = tasks.get(PAGE_SIZE - 1);
        return new InboxPage(
                List.copyOf(tasks.subList(0, PAGE_SIZE)), new InboxPage.Cursor(dueOrMax(last), last.taskId()));
    }

    /** The open tasks of an applicant, oldest first, at most 200. */
    public List<InboxTask> ofApplicant(AccountId account) {
        return scopes.within(
                Scope.account(account),
                () -> jdbc.sql("""
                        select * from inbox_task where account_id = ? and ended_at is null
                        order by created_at limit 200""").param(account.value()).query(Inbox::row).list());
    }

    /** The open tasks of a case: whose turn it is. In the case's scope. */
    public List<InboxTask> ofCase(CaseId caseId) {
        return jdbc.sql("select * from inbox_task where case_id = ? and ended_at is null order by created_at, task_id")
                .param(caseId.value())
                .query(Inbox::row)
                .list();
    }

    /** The open tasks of cases, oldest first; cases without any are left out. In a scope that sees the cases. */
    public Map<CaseId, List<InboxTask>> ofCases(Collection<CaseId> cases) {
        return jdbc
                .sql(
                        "select * from inbox_task where case_id = any(?) and ended_at is null order by created_at, task_id")
                .param(cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(Inbox::row)
                .list()
                .stream()
                .collect(Collectors.groupingBy(InboxTask::caseId));
    }

    /** An open task that the actor may do; empty if it is done, not his, or does not exist. */
    public Optional<InboxTask> find(String taskId, Actor actor) {
        return find("select * from inbox_task where task_id = ? and ended_at is null", taskId, actor);
    }

    /** A task that was the actor's to do and is over, whoever or whatever ended it. */
    public Optional<InboxTask> findEnded(String taskId, Actor actor) {
        return find("select * from inbox_task where task_id = ? and ended_at is not null", taskId, actor);
    }

    private Optional<InboxTask> find(String query, String taskId, Actor actor) {
        Scope scope = actor.organisation() == null
                ? Scope.account(actor.account())
                : Scope.organisation(actor.organisation());
        return scopes.within(
                        scope,
                        () -> jdbc.sql(query).param(taskId).query(Inbox::row).optional())
                .filter(task -> task.isFor(actor));
    }

    /**
     * Locks the case and an open task of it for its completion; false if it has ended. Case first, task second, as
     * everywhere: two who are at one case never wait for each other. In the case's scope.
     */
    boolean claim(CaseId caseId, String taskId) {
        return jdbc.sql("""
                        select task_id from (select id from case_file where id = ? for update) held
                        join inbox_task on case_id = held.id
                        where task_id = ? and ended_at is null for update of inbox_task""")
                .params(caseId.value(), taskId)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Keeps an open task from ending until the transaction ends; false if it has ended. In the case's scope. */
    boolean hold(CaseId caseId, String taskId) {
        return jdbc.sql(
                        "select task_id from inbox_task where case_id = ? and task_id = ? and ended_at is null for share")
                .params(caseId.value(), taskId)
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** What another clerk may sign, a head may sign too. */
    private List<InboxTask> signaturesOfClerks(
            OrganisationId organisation, InboxFilter filter, InboxPage.@Nullable Cursor after) {
        String task = filter.task();
        return task == null || task.equals(InboxTask.SIGNATURE)
                ? ofRole(
                        organisation,
                        Role.CLERK,
                        new InboxFilter(InboxTask.SIGNATURE, filter.text(), filter.overdue()),
                        after)
                : List.of();
    }

    private List<InboxTask> ofRole(
            OrganisationId organisation, Role role, InboxFilter filter, InboxPage.@Nullable Cursor after) {
        return jdbc.sql("""
                        select * from inbox_task where organisation_id = :organisation and role = :role
                        and ended_at is null"""
                        + (after == null ? "" : " and (due_at, task_id) > (cast(:due as timestamptz), :task_id)")
                        + (filter.task() == null ? "" : " and task = any(string_to_array(:task, ','))")
                        + (filter.overdue() ? " and due_at < :now" : "")
                        + (filter.clerks().isEmpty()
                                ? ""
                                : " and case_id in (select case_id from case_clerk where account_id = any(:clerks))")
                        + (filter.text() == null
                                ? ""
                                : " and (strpos(lower(title), lower(:text)) > 0 or strpos(file_number, :text) > 0)")
                        // a number, no parameter: PostgreSQL then plans once and not for every page
                        + " order by due_at, task_id limit " + (PAGE_SIZE + 1))
                .param("organisation", organisation.value())
                .param("role", role.name())
                .param(
                        "due",
                        after == null || after.dueAt().equals(Instant.MAX)
                                ? "infinity"
                                : after.dueAt().toString())
                .param("task_id", after == null ? "" : after.taskId())
                .param("task", filter.task() == null ? "" : filter.task())
                .param("text", filter.text() == null ? "" : filter.text())
                .param("now", Timestamp.from(clock.instant()))
                .param("clerks", filter.clerks().stream().map(AccountId::value).toArray(UUID[]::new))
                .query(Inbox::row)
                .list();
    }

    private static Instant dueOrMax(InboxTask task) {
        return task.due().orElse(Instant.MAX);
    }

    static InboxTask row(ResultSet row, int number) throws SQLException {
        String organisation = row.getString("organisation_id");
        UUID account = row.getObject("account_id", UUID.class);
        int consultation = row.getInt("consultation_number");
        boolean inConsultation = !row.wasNull();
        boolean dated = !"infinity".equals(row.getString("due_at"));
        return new InboxTask(
                row.getString("task_id"),
                row.getString("task"),
                row.getString("name"),
                row.getString("form_id"),
                Role.valueOf(row.getString("role")),
                organisation == null ? null : new OrganisationId(organisation),
                account == null ? null : new AccountId(account),
                new CaseId(row.getObject("case_id", UUID.class)),
                new OrganisationId(row.getString("authority_id")),
                row.getString("file_number"),
                row.getString("title"),
                row.getString("municipality_ags"),
                row.getString("process_instance_id"),
                new BundleId(row.getString("bundle")),
                inConsultation ? consultation : null,
                row.getTimestamp("created_at").toInstant(),
                dated ? row.getTimestamp("due_at").toInstant() : null,
                row.getBoolean("voluntary"));
    }
}
