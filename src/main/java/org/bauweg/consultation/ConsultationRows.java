package org.bauweg.consultation;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bauweg.casefile.CaseFile;
import org.bauweg.consultation.Consultation.Answer;
import org.bauweg.consultation.Consultation.State;
import org.bauweg.consultation.Consultation.Treatment;
import org.bauweg.deadlines.LapseEffect;
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

    void plan(CaseFile file, int number, int round, ProposedBody body, LapseEffect lapse, String note) {
        jdbc.sql("""
                        insert into consultation (case_id, number, authority_id, body, organisation_id, kind, norm, rule,
                        slots, reason, note, lapse, round, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PLANNED')""")
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
                        note,
                        lapse.name(),
                        round)
                .update();
    }

    void open(CaseId caseId, int number) {
        jdbc.sql("update consultation set state = 'OPEN', requested_at = ? where case_id = ? and number = ?")
                .params(now(), caseId.value(), number)
                .update();
    }

    /** Keeps the last day in step with the ledger; null while no period runs. */
    void due(CaseId caseId, int number, @Nullable LocalDate dueOn) {
        jdbc.sql("update consultation set due_on = cast(:due as date) where case_id = :case and number = :number")
                .param("due", dueOn == null ? null : dueOn.toString(), Types.VARCHAR)
                .param("case", caseId.value())
                .param("number", number)
                .update();
    }

    void treat(CaseId caseId, int number, boolean followed, String reason) {
        jdbc.sql("update consultation set followed = ?, followed_reason = ? where case_id = ? and number = ?")
                .params(followed, reason, caseId.value(), number)
                .update();
    }

    /** The numbers of the latest choice, in order. */
    List<Integer> latestRound(CaseId caseId) {
        return jdbc.sql("""
                        select number from consultation where case_id = :case
                        and round = (select max(round) from consultation where case_id = :case) order by number""").param("case", caseId.value()).query(Integer.class).list();
    }

    int rounds(CaseId caseId) {
        return jdbc.sql("select coalesce(max(round), 0) from consultation where case_id = ?")
                .param(caseId.value())
                .query(Integer.class)
                .single();
    }

    void answer(AnswerConsultation answer, boolean late) {
        jdbc.sql("""
                        update consultation set state = 'ANSWERED', position = :position, text = :text, hints = :hints,
                        document_ids = :documents, answered_by = :by, answered_at = :at, late = :late,
                        arrived_on = cast(:arrived as date) where case_id = :case and number = :number""")
                .param("position", answer.position().name())
                .param("text", answer.text())
                .param("hints", answer.hints())
                .param(
                        "documents",
                        answer.documents().stream().map(DocumentId::value).toArray(UUID[]::new))
                .param("by", answer.by().value())
                .param("at", now())
                .param("late", late)
                .param(
                        "arrived",
                        answer.arrivedOn() == null ? null : answer.arrivedOn().toString(),
                        Types.VARCHAR)
                .param("case", answer.caseId().value())
                .param("number", answer.number())
                .update();
    }

    /** The first day of the display that an announcement named. */
    void display(CaseId caseId, int number, LocalDate from) {
        jdbc.sql("update consultation set display_from = ? where case_id = ? and number = ?")
                .params(from, caseId.value(), number)
                .update();
    }

    LocalDate displayFrom(CaseId caseId, int number) {
        return jdbc.sql("select display_from from consultation where case_id = ? and number = ?")
                .params(caseId.value(), number)
                .query(LocalDate.class)
                .single();
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
                LapseEffect.valueOf(row.getString("lapse")),
                row.getString("note"),
                State.valueOf(row.getString("state")),
                requested == null ? null : requested.toInstant(),
                row.getObject("due_on", LocalDate.class),
                answer(row),
                treatment(row));
    }

    private static @Nullable Treatment treatment(ResultSet row) throws SQLException {
        boolean followed = row.getBoolean("followed");
        return row.wasNull() ? null : new Treatment(followed, row.getString("followed_reason"));
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
