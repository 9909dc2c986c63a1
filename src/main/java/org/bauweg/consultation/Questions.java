package org.bauweg.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Questions of consulted bodies and what the building authority answers. The period of the consultation goes on. Callers stand
 * in the case's scope.
 */
@Component
public class Questions {

    private final JdbcClient jdbc;
    private final ConsultationRows rows;
    private final ConsultationActs acts;
    private final Clock clock;

    Questions(JdbcClient jdbc, ConsultationRows rows, ConsultationActs acts, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.acts = acts;
        this.clock = clock;
    }

    /** What became of a question or its answer. */
    public enum Outcome {
        KEPT,
        EMPTY,
        /** More than {@value Question#LIMIT} characters. */
        TOO_LONG,
        /** The consultation is closed, or the question answered. */
        CLOSED
    }

    /** Asks something about an open consultation. */
    public Outcome ask(CaseId caseId, int number, String text, AccountId by) {
        Consultation consultation = require(caseId, number);
        if (consultation.state() != Consultation.State.OPEN) {
            return Outcome.CLOSED;
        }
        Outcome checked = checked(text);
        if (checked == Outcome.KEPT) {
            jdbc.sql("""
                            insert into consultation_question (case_id, number, position, authority_id, question, asked_by,
                            asked_at) select :case, :number, coalesce(max(position), 0) + 1, :authority, :text, :by, :at
                            from consultation_question where case_id = :case and number = :number""")
                    .param("case", caseId.value())
                    .param("number", number)
                    .param("authority", consultation.authority().value())
                    .param("text", text.strip())
                    .param("by", by.value())
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
            acts.append(consultation, by.toString(), "consultation.questionAsked", Map.of());
        }
        return checked;
    }

    /** Answers a question once. */
    public Outcome answer(CaseId caseId, int number, int position, String text, AccountId by) {
        Consultation consultation = require(caseId, number);
        Outcome checked = checked(text);
        if (checked != Outcome.KEPT) {
            return checked;
        }
        int answered = jdbc.sql("""
                        update consultation_question set answer = ?, answered_by = ?, answered_at = ?
                        where case_id = ? and number = ? and position = ? and answer is null""")
                .params(text.strip(), by.value(), Timestamp.from(clock.instant()), caseId.value(), number, position)
                .update();
        if (answered == 0) {
            return Outcome.CLOSED;
        }
        acts.append(consultation, by.toString(), "consultation.questionAnswered", Map.of());
        return Outcome.KEPT;
    }

    /** All questions of the case, oldest first. */
    public List<Question> of(CaseId caseId) {
        return jdbc.sql("select * from consultation_question where case_id = ? order by asked_at, number, position")
                .param(caseId.value())
                .query(Questions::row)
                .list();
    }

    private static Outcome checked(String text) {
        if (text.isBlank()) {
            return Outcome.EMPTY;
        }
        return text.strip().length() > Question.LIMIT ? Outcome.TOO_LONG : Outcome.KEPT;
    }

    private Consultation require(CaseId caseId, int number) {
        return rows.lock(caseId, number)
                .orElseThrow(() -> new IllegalArgumentException("no consultation " + number + " in case " + caseId));
    }

    private static Question row(ResultSet row, int index) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new Question(
                row.getInt("number"),
                row.getInt("position"),
                row.getString("question"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("answer"),
                answered == null ? null : answered.toInstant());
    }
}
