package org.bauweg.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.bauweg.access.Role;
import org.bauweg.authority.Organisation;
import org.bauweg.authority.Organisations;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.consultation.Consultations;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DeadlineId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the work list in step with the engine, in the engine's transaction. */
@Component
class InboxWriter implements UserTaskEvents {

    private static final Instant LAST = Instant.parse("2999-12-31T00:00:00Z");

    private final JdbcClient jdbc;
    private final Scopes scopes;
    private final CaseFiles caseFiles;
    private final Consultations consultations;
    private final Organisations organisations;
    private final DeadlineTimers timers;
    private final SigningRoles signing;
    private final TaskNames names;
    private final Clock clock;

    InboxWriter(
            JdbcClient jdbc,
            Scopes scopes,
            CaseFiles caseFiles,
            Consultations consultations,
            Organisations organisations,
            DeadlineTimers timers,
            SigningRoles signing,
            TaskNames names,
            Clock clock) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.caseFiles = caseFiles;
        this.consultations = consultations;
        this.organisations = organisations;
        this.timers = timers;
        this.signing = signing;
        this.names = names;
        this.clock = clock;
    }

    @Override
    public void created(TaskCreated task) {
        scopes.run(Scope.of(task.caseId()), () -> insert(task, assignee(task)));
    }

    @Override
    public void ended(CaseId caseId, String taskId) {
        scopes.run(Scope.of(caseId), () -> end(taskId));
    }

    /** Case first, task second, as everywhere: a timer and a person never wait for each other. */
    @Override
    public void interrupted(CaseId caseId, String taskId) {
        scopes.run(Scope.of(caseId), () -> {
            caseFiles.lock(caseId);
            end(taskId);
        });
    }

    @Override
    public void moved(CaseId caseId, String taskId, Instant due) {
        scopes.run(Scope.of(caseId), () -> jdbc.sql(
                        "update inbox_task set due_at = cast(? as timestamptz) where task_id = ?")
                .params(due(due), taskId)
                .update());
    }

    /** A date beyond every case, such as that of a deadline that is paused, is none for the work list. */
    private static String due(@Nullable Instant due) {
        return due == null || due.isAfter(LAST) ? "infinity" : due.toString();
    }

    private void end(String taskId) {
        int ended = jdbc.sql("update inbox_task set ended_at = ? where task_id = ? and ended_at is null")
                .params(Timestamp.from(clock.instant()), taskId)
                .update();
        if (ended == 0) {
            throw new TaskGoneException();
        }
    }

    private void insert(TaskCreated task, Assignee assignee) {
        int inserted = jdbc.sql("""
                        insert into inbox_task (task_id, task, name, form_id, role, organisation_id, account_id, case_id,
                        authority_id, file_number, title, municipality_ags, process_instance_id, bundle,
                        consultation_number, created_at, due_at, voluntary, deadline_id)
                        select :id, :task, :name, :form, :role,
                        case when :role <> 'APPLICANT' then coalesce(nullif(:organisation, ''), authority_id) end,
                        case when :role = 'APPLICANT' then account_id end, id, authority_id, file_number, title,
                        municipality_ags, :process, :bundle, nullif(:consultation, '')::int, :now,
                        cast(:due as timestamptz), :voluntary, :deadline
                        from case_file where id = :case""")
                .param("id", task.taskId())
                .param("task", task.taskDefinitionKey())
                .param("name", names.of(task))
                .param("form", task.formId())
                .param("role", assignee.role().name())
                .param("organisation", assignee.consulted())
                .param("deadline", deadline(task))
                .param("case", task.caseId().value())
                .param("process", task.processInstanceId())
                .param("bundle", task.bundle().value())
                .param(
                        "consultation",
                        consultationNumber(task).map(String::valueOf).orElse(""))
                .param("now", Timestamp.from(clock.instant()))
                .param("due", due(task.dueAt()))
                .param("voluntary", task.voluntary())
                .update();
        if (inserted != 1) {
            throw new IllegalStateException("no case " + task.caseId() + " for task " + task.taskDefinitionKey());
        }
    }

    /** Tasks for agencies and municipalities go to the body that was asked; all other staff tasks to the authority. */
    private Assignee assignee(TaskCreated task) {
        Role role = Role.ofGroup(task.role()).orElseThrow();
        if (role == Role.HEAD && task.taskDefinitionKey().equals(InboxTask.SIGNATURE)) {
            return new Assignee(signing.of(task.caseId()), "");
        }
        return role == Role.AGENCY || role == Role.MUNICIPALITY ? consulted(task) : new Assignee(role, "");
    }

    private Assignee consulted(TaskCreated task) {
        Organisation body = consultationNumber(task)
                .flatMap(number -> consultations.find(task.caseId(), number))
                .map(consultation -> organisations.require(consultation.organisation()))
                .orElseThrow(() ->
                        new IllegalStateException("task " + task.taskDefinitionKey() + " belongs to no consultation"));
        Role role =
                switch (body.kind()) {
                    case MUNICIPALITY -> Role.MUNICIPALITY;
                    // a municipality that is its own authority, or takes no part, speaks through the clerks
                    case BUILDING_AUTHORITY -> Role.CLERK;
                    case AGENCY -> Role.AGENCY;
                };
        return new Assignee(role, body.id().value());
    }

    /** The period the task is due by, if its due date stands for one. */
    private @Nullable UUID deadline(TaskCreated task) {
        String variable = task.dueVariable();
        return variable == null
                ? null
                : timers.find(task.processInstanceId(), task.rootProcessInstanceId(), variable)
                        .map(DeadlineId::value)
                        .orElse(null);
    }

    /** Who shall do it; {@code consulted} is empty for the case's own authority and its applicant. */
    private record Assignee(Role role, String consulted) {}

    /** The engine counts the branches of a multi-instance from 0: places of the latest choice. */
    private Optional<Integer> consultationNumber(TaskCreated task) {
        return task.number("consultationNumber").map(place -> consultations.numberOf(task.caseId(), place.intValue()));
    }
}
