package org.bauweg.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bauweg.deadlines.LedgerDeadline.State;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DeadlineId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The periods of the ledger. */
@Component
class DeadlineRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final DeadlineLaws laws;

    DeadlineRows(JdbcClient jdbc, JsonMapper json, DeadlineLaws laws) {
        this.jdbc = jdbc;
        this.json = json;
        this.laws = laws;
    }

    void add(LedgerDeadline row, DeadlineCourse course) {
        jdbc.sql("""
                        insert into case_deadline (id, case_id, authority_id, rule, subject, turn, organisation_id,
                        event_on, set_end, legal_day, law, holidays_on, current_law, start_on, raw_end, strict_end, end_on,
                        act_by, explanation, state, due_at, fiction, purpose)
                        values (:id, :case, :authority, :rule, :subject, :turn, :organisation, :event, :setEnd,
                        :legalDay, :law, :holidaysOn, :currentLaw, :start, :rawEnd, :strictEnd, :end, :actBy,
                        :explanation::jsonb, :state, :due, :fiction, :purpose)""")
                .param("case", row.caseId().value())
                .param("authority", row.authority().value())
                .param("rule", row.rule())
                .param("subject", row.subject())
                .param("turn", row.turn().name())
                .param(
                        "organisation",
                        row.organisation() == null ? null : row.organisation().value())
                .param("event", course.start())
                .param("setEnd", course.setEnd())
                .param("legalDay", course.legalDay())
                .params(state(row, course))
                .update();
    }

    /** Writes what changed of a row that the caller locked. */
    void update(LedgerDeadline row, DeadlineCourse course) {
        jdbc.sql("""
                        update case_deadline set law = :law, holidays_on = :holidaysOn, current_law = :currentLaw,
                        start_on = :start, raw_end = :rawEnd, strict_end = :strictEnd, end_on = :end, act_by = :actBy,
                        explanation = :explanation::jsonb, state = :state, effective = :effective, ended_on = :endedOn,
                        due_at = :due, reminded_at = case when act_by = :actBy then reminded_at end,
                        escalated_at = case when act_by = :actBy then escalated_at end, version = :version,
                        fiction = :fiction, purpose = :purpose where id = :id""")
                .param("effective", row.effective())
                .param("endedOn", row.endedOn())
                .param("version", row.version())
                .params(state(row, course))
                .update();
    }

    Optional<LedgerDeadline> find(DeadlineId id) {
        return jdbc.sql("select * from case_deadline where id = ?")
                .param(id.value())
                .query(this::row)
                .optional();
    }

    /** The period, kept from everybody else until the end of the transaction; its case first, as everywhere. */
    Optional<LedgerDeadline> lock(DeadlineId id) {
        jdbc.sql("""
                        select 1 from case_file where id = (select case_id from case_deadline where id = ?)
                        for update""").param(id.value()).query(Integer.class).optional();
        return jdbc.sql("select * from case_deadline where id = ? for update")
                .param(id.value())
                .query(this::row)
                .optional();
    }

    /** Keeps the case from everybody else until the end of the transaction. */
    void lockCase(CaseId id) {
        jdbc.sql("select 1 from case_file where id = ? for update")
                .param(id.value())
                .query(Integer.class)
                .optional();
    }

    List<LedgerDeadline> of(CaseId caseId) {
        return jdbc.sql("""
                        select * from case_deadline where case_id = ?
                        order by ended_on nulls first, act_by, rule, subject""").param(caseId.value()).query(this::row).list();
    }

    Optional<LedgerDeadline> open(CaseId caseId, String rule, String subject) {
        return jdbc.sql("""
                        select * from case_deadline where case_id = ? and rule = ? and subject = ? and ended_on is null""")
                .params(caseId.value(), rule, subject)
                .query(this::row)
                .optional();
    }

    /** Open ones whose lapse no timer records and whose time is over, earliest first. */
    List<DeadlineId> lapsed(Instant now, int limit) {
        return jdbc.sql("""
                        select id from case_deadline where ended_on is null and due_at <= ? and not timed
                        order by due_at limit ?""")
                .params(Timestamp.from(now), limit)
                .query(DeadlineRows::id)
                .list();
    }

    List<DeadlineId> due(Instant from, Instant to, int limit) {
        return jdbc.sql("""
                        select id from case_deadline where ended_on is null and due_at >= ? and due_at < ?
                        order by due_at limit ?""")
                .params(Timestamp.from(from), Timestamp.from(to), limit)
                .query(DeadlineRows::id)
                .list();
    }

    /** An authority's open periods of one rule or of all, by id. */
    List<LedgerDeadline> open(OrganisationId authority, @Nullable String rule, UUID after, int limit) {
        return jdbc.sql("""
                        select * from case_deadline where authority_id = :authority and ended_on is null and id > :after
                        and (:rule::text is null or rule = :rule) order by id limit :limit""")
                .param("authority", authority.value())
                .param("after", after)
                .param("rule", rule)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    void timed(DeadlineId id, boolean timed) {
        jdbc.sql("update case_deadline set timed = ? where id = ? and timed <> ?")
                .params(timed, id.value(), timed)
                .update();
    }

    String law(DeadlineId id) {
        return jdbc.sql("select law from case_deadline where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    private static DeadlineId id(ResultSet row, int number) throws SQLException {
        return new DeadlineId(row.getObject("id", UUID.class));
    }

    private Map<String, Object> state(LedgerDeadline row, DeadlineCourse course) {
        Deadline deadline = row.deadline();
        String law = laws.keep(course.rule());
        boolean extended = !deadline.rule().equals(course.rule());
        return Map.ofEntries(
                Map.entry("id", row.id().value()),
                Map.entry("law", law),
                Map.entry("holidaysOn", course.holidaysOn()),
                Map.entry("currentLaw", extended ? laws.keep(deadline.rule()) : law),
                Map.entry("start", deadline.start()),
                Map.entry("rawEnd", deadline.rawEnd()),
                Map.entry("strictEnd", deadline.strictEnd()),
                Map.entry("end", deadline.end()),
                Map.entry("actBy", deadline.actBy()),
                Map.entry("explanation", json.writeValueAsString(deadline.explanation())),
                Map.entry("fiction", row.hasFiction()),
                Map.entry("purpose", deadline.rule().purpose().name()),
                Map.entry("state", row.state().name()),
                Map.entry("due", Timestamp.from(row.dueInstant())));
    }

    LedgerDeadline row(ResultSet row, int number) throws SQLException {
        String organisation = row.getString("organisation_id");
        return new LedgerDeadline(
                new DeadlineId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                new OrganisationId(row.getString("authority_id")),
                row.getString("rule"),
                row.getString("subject"),
                Turn.valueOf(row.getString("turn")),
                organisation == null ? null : new OrganisationId(organisation),
                new Deadline(
                        laws.get(row.getString("current_law")),
                        row.getObject("start_on", LocalDate.class),
                        row.getObject("raw_end", LocalDate.class),
                        row.getObject("strict_end", LocalDate.class),
                        row.getObject("end_on", LocalDate.class),
                        row.getObject("act_by", LocalDate.class),
                        json.readValue(row.getString("explanation"), Explanation.class)),
                State.valueOf(row.getString("state")),
                row.getBoolean("effective"),
                row.getObject("ended_on", LocalDate.class),
                row.getInt("version"));
    }
}
