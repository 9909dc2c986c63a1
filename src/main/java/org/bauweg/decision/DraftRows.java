package org.bauweg.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFile.Decision;
import org.bauweg.decision.DecisionDraft.Answer;
import org.bauweg.decision.DecisionDraft.SentBack;
import org.bauweg.decision.DecisionDraft.Signature;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of decision_draft and decision_condition. */
@Component
class DraftRows {

    private final JdbcClient jdbc;

    DraftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int add(CaseFile file, DraftDecision command, List<Condition> conditions, Instant at) {
        int version = jdbc.sql("""
                        insert into decision_draft (case_id, version, authority_id, decision, additional, reasons,
                        drafted_by, drafted_at)
                        select :id, coalesce(max(version), 0) + 1, :authority, :decision, :additional, :reasons, :by, :at
                        from decision_draft where case_id = :id returning version""")
                .param("id", file.id().value())
                .param("authority", file.authority().value())
                .param("decision", command.decision().name())
                .param("additional", command.additional())
                .param("reasons", command.reasons())
                .param("by", command.by().value())
                .param("at", Timestamp.from(at))
                .query(Integer.class)
                .single();
        for (int i = 0; i < conditions.size(); i++) {
            add(file, version, i + 1, conditions.get(i));
        }
        for (int i = 0; i < command.answers().size(); i++) {
            add(file, version, i + 1, command.answers().get(i));
        }
        return version;
    }

    void sendBack(CaseId caseId, int version, AccountId by, Instant at, String remark) {
        jdbc.sql("""
                        update decision_draft set sent_back_by = ?, sent_back_at = ?, remark = ?
                        where case_id = ? and version = ?""")
                .params(by.value(), Timestamp.from(at), remark, caseId.value(), version)
                .update();
    }

    void sign(CaseId caseId, int version, AccountId by, Instant at) {
        jdbc.sql("update decision_draft set signed_by = ?, signed_at = ? where case_id = ? and version = ?")
                .params(by.value(), Timestamp.from(at), caseId.value(), version)
                .update();
    }

    Optional<DecisionDraft> current(CaseId caseId) {
        List<DecisionDraft> versions = versions(caseId);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    List<DecisionDraft> versions(CaseId caseId) {
        record Row(int version, Condition condition) {}
        Map<Integer, List<Condition>> conditions = jdbc
                .sql("select * from decision_condition where case_id = ? order by version, position")
                .param(caseId.value())
                .query((row, number) -> new Row(
                        row.getInt("version"),
                        new Condition(
                                row.getString("code"),
                                row.getString("title"),
                                row.getString("text"),
                                row.getString("norm"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::version, Collectors.mapping(Row::condition, Collectors.toList())));
        Map<Integer, List<Answer>> answers = answers(caseId);
        return jdbc.sql("select * from decision_draft where case_id = ? order by version")
                .param(caseId.value())
                .query((row, number) -> row(
                        row,
                        conditions.getOrDefault(row.getInt("version"), List.of()),
                        answers.getOrDefault(row.getInt("version"), List.of())))
                .list();
    }

    private Map<Integer, List<Answer>> answers(CaseId caseId) {
        record Row(int version, Answer answer) {}
        return jdbc
                .sql("select * from decision_answer where case_id = ? order by version, position")
                .param(caseId.value())
                .query((row, number) ->
                        new Row(row.getInt("version"), new Answer(row.getString("question"), row.getString("answer"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Row::version, Collectors.mapping(Row::answer, Collectors.toList())));
    }

    private void add(CaseFile file, int version, int position, Answer answer) {
        jdbc.sql("""
                        insert into decision_answer (case_id, version, position, authority_id, question, answer)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        file.id().value(),
                        version,
                        position,
                        file.authority().value(),
                        answer.question(),
                        answer.answer())
                .update();
    }

    private void add(CaseFile file, int version, int position, Condition condition) {
        jdbc.sql("""
                        insert into decision_condition (case_id, version, position, authority_id, code, title, text, norm)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        file.id().value(),
                        version,
                        position,
                        file.authority().value(),
                        condition.code(),
                        condition.title(),
                        condition.text(),
                        condition.norm())
                .update();
    }

    private static DecisionDraft row(ResultSet row, List<Condition> conditions, List<Answer> answers)
            throws SQLException {
        return new DecisionDraft(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getInt("version"),
                Decision.valueOf(row.getString("decision")),
                conditions,
                answers,
                row.getString("additional"),
                row.getString("reasons"),
                new AccountId(row.getObject("drafted_by", UUID.class)),
                row.getTimestamp("drafted_at").toInstant(),
                sentBack(row),
                signature(row));
    }

    private static @Nullable SentBack sentBack(ResultSet row) throws SQLException {
        UUID by = row.getObject("sent_back_by", UUID.class);
        return by == null
                ? null
                : new SentBack(
                        new AccountId(by), row.getTimestamp("sent_back_at").toInstant(), row.getString("remark"));
    }

    private static @Nullable Signature signature(ResultSet row) throws SQLException {
        UUID by = row.getObject("signed_by", UUID.class);
        return by == null
                ? null
                : new Signature(new AccountId(by), row.getTimestamp("signed_at").toInstant());
    }
}
