package org.bauweg.workflow;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.bauweg.access.Role;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.consultation.Consultations;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the work list in step with the engine, in the engine's transaction. */
@Component
class InboxWriter implements UserTaskEvents {

    private final JdbcClient jdbc;
    private final Scopes scopes;
    private final CaseFiles caseFiles;
    private final Consultations consultations;
    private final Clock clock;

    InboxWriter(JdbcClient jdbc, Scopes scopes, CaseFiles caseFiles, Consultations consultations, Clock clock) {
        this.jdbc = jdbc;
        this.scopes = scopes;
        this.caseFiles = caseFiles;
        this.consultations = consultations;
        this.clock = clock;
    }

    @Override
    public void created(TaskCreated task) {
        scopes.run(Scope.of(task.caseId()), () -> insert(task, caseFiles.require(task.caseId())));
    }

    @Override
    public void ended(String taskId) {
        scopes.run(Scope.system(), () -> jdbc.sql("update inbox_task set ended_at = ? where task_id = ?")
                .params(Timestamp.from(clock.instant()), taskId)
                .update());
    }

    private void insert(TaskCreated task, CaseFile file) {
        Role role = Role.ofGroup(task.role()).orElseThrow();
        Integer consultation = consultationNumber(task).orElse(null);
        jdbc.sql("""
                        insert into inbox_task (task_id, task, name, form_id, role, organisation_id, account_id, case_id,
                        authority_id, file_number, title, municipality_ags, process_instance_id, bundle,
                        consultation_number, created_at, due_at)
                        values (:id, :task, :name, :form, :role, nullif(:organisation, ''), nullif(:account, '')::uuid,
                        :case, :authority, :file, :title, :ags, :process, :bundle, nullif(:consultation, '')::int, :now,
                        cast(:due as timestamptz))""")
                .param("id", task.taskId())
                .param("task", task.taskDefinitionKey())
                .param("name", task.name())
                .param("form", task.formId())
                .param("role", role.name())
                .param("organisation", organisation(task, role, file))
                .param("account", role == Role.APPLICANT ? file.applicant().toString() : "")
                .param("case", file.id().value())
                .param("authority", file.authority().value())
                .param("file", file.fileNumber())
                .param("title", file.title())
                .param("ags", file.municipalityAgs())
                .param("process", task.processInstanceId())
                .param("bundle", task.bundle().value())
                .param("consultation", Objects.toString(consultation, ""))
                .param("now", Timestamp.from(clock.instant()))
                .param("due", task.dueAt() == null ? "infinity" : task.dueAt().toString())
                .update();
    }

    /** Agencies and municipalities are those of the consultation; everybody else works for the authority. */
    private String organisation(TaskCreated task, Role role, CaseFile file) {
        return switch (role) {
            case APPLICANT -> "";
            case AGENCY, MUNICIPALITY ->
                consultationNumber(task)
                        .flatMap(number -> consultations.find(file.id(), number))
                        .orElseThrow(() -> new IllegalStateException(
                                "task " + task.taskDefinitionKey() + " belongs to no consultation"))
                        .organisation()
                        .value();
            default -> file.authority().value();
        };
    }

    /** From 1; the engine counts the branches of a multi-instance from 0. */
    private static Optional<Integer> consultationNumber(TaskCreated task) {
        return task.number("consultationNumber").map(number -> number.intValue() + 1);
    }
}
