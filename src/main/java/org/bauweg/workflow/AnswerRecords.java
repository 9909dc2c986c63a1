package org.bauweg.workflow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bauweg.access.Actor;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Everything people answered: the applicant's declaration and the form of every completed task. Append-only. */
@Component
public class AnswerRecords implements TaskAnswers {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final CaseFiles caseFiles;
    private final Clock clock;

    AnswerRecords(JdbcClient jdbc, JsonMapper json, CaseFiles caseFiles, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.caseFiles = caseFiles;
        this.clock = clock;
    }

    /** The completed tasks of a case, oldest first. In the case's scope. */
    public List<AnsweredTask> of(CaseId caseId) {
        return jdbc.sql("select * from task_answer where case_id = ? order by answered_at, task_id")
                .param(caseId.value())
                .query(this::row)
                .list();
    }

    @Override
    public OrganisationId authority(CaseId caseId) {
        return caseFiles.require(caseId).authority();
    }

    @Override
    public void hold(CaseId caseId) {
        caseFiles.lock(caseId);
    }

    @Override
    public Optional<AnsweredTask> latest(CaseStep step, String formId) {
        return jdbc.sql("""
                        select * from task_answer where case_id = ? and form_id = ? and process_instance_id = ?
                        order by answered_at desc, task_id limit 1""")
                .params(step.caseId().value(), formId, step.processInstanceId())
                .query(this::row)
                .optional();
    }

    void record(InboxTask task, Map<String, Object> answers, Actor actor) {
        jdbc.sql("""
                        insert into task_answer (task_id, case_id, authority_id, task, name, form_id, bundle,
                        process_instance_id, answers, answered_by, answered_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)""")
                .params(
                        task.taskId(),
                        task.caseId().value(),
                        task.authority().value(),
                        task.task(),
                        task.name(),
                        task.formId(),
                        task.bundle().value(),
                        task.processInstanceId(),
                        json.writeValueAsString(answers),
                        actor.account().value(),
                        Timestamp.from(clock.instant()))
                .update();
    }

    private AnsweredTask row(ResultSet row, int number) throws SQLException {
        return new AnsweredTask(
                row.getString("task_id"),
                row.getString("task"),
                row.getString("name"),
                row.getString("form_id"),
                new BundleId(row.getString("bundle")),
                row.getString("process_instance_id"),
                json.readValue(row.getString("answers"), new TypeReference<Map<String, Object>>() {}),
                new AccountId(row.getObject("answered_by", UUID.class)),
                row.getTimestamp("answered_at").toInstant());
    }
}
