package org.bauweg.consultation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bauweg.casefile.CaseFile;
import org.bauweg.consultation.Consultation.Answer;
import org.bauweg.consultation.Consultation.State;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of consultation. */
@Component
class ConsultationRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    ConsultationRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void plan(CaseFile file, int number, ProposedBody body, String note) {
        jdbc.sql("""
                        insert into consultation (case_id, number, authority_id, body, organisation_id, kind, norm, rule,
                        slots, reason, note, state) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PLANNED')""")
                .params(
                        file.id().value(),
                        number,
                        file.authority().value(),
                        body.body(),
                        body.organisation().value(),
                        body.kind().name(),
                        body.norm(),
                        body.rule(),
                        body.documentSlots().toArray(String[]::new),
                        body.reason(),
                        note)
                .update();
    }

    void open(CaseId caseId, int number, LocalDate dueOn) {
        jdbc.sql(
                        "update consultation set state = 'OPEN', requested_at = ?, due_on = ? where case_id = ? and number = ?")
                .params(now(), dueOn, caseId.value(), number)
                .update();
    }

    void answer(AnswerConsultation answer, boolean late) {
        jdbc.sql("""
                        update consultation set state = 'ANSWERED', position = ?, text = ?, hints = ?, document_ids = ?,
                        answered_by = ?, answered_at = ?, late = ? where case_id = ? and number = ?""")
                .params(
                        answer.position().name(),
                        answer.text(),
                        answer.hints(),
                        answer.documents().stream().map(DocumentId::value).toArray(UUID[]::new),
                        answer.by().value(),
                        now(),
                        late,
                        answer.caseId().value(),
                        answer.number())
                .update();
    }

    void silence(CaseId caseId, int number) {
        jdbc.sql("update consultation set state = 'SILENT' where case_id = ? and number = ?")
                .params(caseId.value(), number)
                .update();
    }

    int cancel(CaseId caseId) {
        return jdbc.sql(
                        "update consultation set state = 'CANCELLED' where case_id = ? and state in ('PLANNED', 'OPEN')")
                .param(caseId.value())
                .update();
    }

    Optional<Consultation> lock(CaseId caseId, int number) {
        return jdbc.sql("select * from consultation where case_id = ? and number = ? for update")
                .params(caseId.value(), number)
                .query(ConsultationRows::row)
                .optional();
    }

    List<Consultation> of(CaseId caseId) {
        return jdbc.sql("select * from consultation where case_id = ? order by number")
                .param(caseId.value())
                .query(ConsultationRows::row)
                .list();
    }

    List<Consultation> ofOrganisation(OrganisationId organisation, int limit) {
        return jdbc.sql("""
                        select * from consultation where organisation_id = ? and requested_at is not null
                        order by requested_at desc, case_id, number limit ?""")
                .params(organisation.value(), limit)
                .query(ConsultationRows::row)
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    static ProposedBody body(ResultSet row) throws SQLException {
        return new ProposedBody(
                row.getString("body"),
                new OrganisationId(row.getString("organisation_id")),
                ConsultationKind.valueOf(row.getString("kind")),
                row.getString("norm"),
                row.getString("rule"),
                List.of((String[]) row.getArray("slots").getArray()),
                row.getString("reason"));
    }

    private static Consultation row(ResultSet row, int index) throws SQLException {
        Timestamp requested = row.getTimestamp("requested_at");
        return new Consultation(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getInt("number"),
                new OrganisationId(row.getString("authority_id")),
                body(row),
                row.getString("note"),
                State.valueOf(row.getString("state")),
                requested == null ? null : requested.toInstant(),
                row.getObject("due_on", LocalDate.class),
                answer(row));
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        String position = row.getString("position");
        return position == null
                ? null
                : new Answer(
                        Position.valueOf(position),
                        row.getString("text"),
                        row.getString("hints"),
                        documents(row.getArray("document_ids")),
                        new AccountId(row.getObject("answered_by", UUID.class)),
                        row.getTimestamp("answered_at").toInstant(),
                        row.getBoolean("late"));
    }

    private static List<DocumentId> documents(Array ids) throws SQLException {
        return Stream.of((UUID[]) ids.getArray()).map(DocumentId::new).toList();
    }
}
