package org.bauweg.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** The ledger's tables. */
@Component
class DeadlineRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final DeadlineLaws laws;
    private final Clock clock;

    DeadlineRows(JdbcClient jdbc, JsonMapper json, DeadlineLaws laws, Clock clock) {
        this.jdbc = jdbc;
        this.laws = laws;
        this.json = json;
        this.clock = clock;
    }

    void add(LedgerDeadline row, DeadlineCourse course) {
        jdbc.sql("""
                        insert into case_deadline (id, case_id, authority_id, rule, subject, turn, organisation_id, law,
                        event_on, set_end, current_law, start_on, raw_end, strict_end, end_on, act_by, explanation,
                        state, due_at, fiction, purpose)
                        values (:id, :case, :authority, :rule, :subject, :turn, :organisation, :law, :event,
                        :setEnd, :currentLaw, :start, :rawEnd, :strictEnd, :end, :actBy, :explanation::jsonb, :state, :due,
                        :fiction, :purpose)""")
                .param("id", row.id().value())
                .param("case", row.caseId().value())
                .param("authority", row.authority().value())
                .param("rule", row.rule())
                .param("subject", row.subject())
                .param("turn", row.turn().name())
                .param(
                        "organisation",
                        row.organisation() == null ? null : row.organisation().value())
                .param("law", laws.keep(course.rule()))
                .param("event", course.start())
                .param("setEnd", course.setEnd())
                .params(computed(row))
                .param("fiction", row.hasFiction())
                .param("purpose", row.deadline().rule().purpose().name())
                .update();
    }

    /** Writes what changed of a row that the caller locked. */
    void update(LedgerDeadline row, DeadlineRule law) {
        jdbc.sql("""
                        update case_deadline set law = :law, current_law = :currentLaw, start_on = :start, raw_end = :rawEnd,
                        strict_end = :strictEnd, end_on = :end, act_by = :actBy, explanation = :explanation::jsonb,
                        state = :state, effective = :effective, ended_on = :endedOn, due_at = :due,
                        reminded_at = case when act_by = :actBy then reminded_at end,
                        escalated_at = case when act_by = :actBy then escalated_at end, version = :version,
                        fiction = :fiction, purpose = :purpose where id = :id""")
                .param("law", laws.keep(law))
                .params(computed(row))
                .param("fiction", row.hasFiction())
                .param("purpose", row.deadline().rule().purpose().name())
                .param("effective", row.effective())
                .param("endedOn", row.endedOn())
                .param("id", row.id().value())
                .param("version", row.version())
                .update();
    }

    void log(LedgerDeadline row, DeadlineEntry.Kind kind, @Nullable String value, String reason, String actor) {
        jdbc.sql("""
                        insert into case_deadline_event (deadline_id, number, case_id, authority_id, kind, value, reason,
                        end_on, actor, recorded_at)
                        select :id, count(*) + 1, :case, :authority, :kind, :value, :reason, :end, :actor, :now
                        from case_deadline_event where deadline_id = :id""")
                .param("id", row.id().value())
                .param("case", row.caseId().value())
                .param("authority", row.authority().value())
                .param("kind", kind.name())
                .param("value", value)
                .param("reason", reason)
                .param("end", row.deadline().end())
                .param("actor", actor)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    Optional<LedgerDeadline> find(DeadlineId id) {
        return jdbc.sql("select * from case_deadline where id = ?")
                .param(id.value())
                .query(this::row)
                .optional();
    }

    Optional<LedgerDeadline> lock(DeadlineId id) {
        return jdbc.sql("select * from case_deadline where id = ? for update")
                .param(id.value())
                .query(this::row)
                .optional();
    }

    List<LedgerDeadline> of(CaseId caseId) {
        return jdbc.sql(
                        "select * from case_deadline where case_id = ? order by ended_on nulls first, act_by, rule, subject")
                .param(caseId.value())
                .query(this::row)
                .list();
    }

    Optional<LedgerDeadline> open(CaseId caseId, String rule, String subject) {
        return jdbc.sql("""
                        select * from case_deadline where case_id = ? and rule = ? and subject = ? and ended_on is null""")
                .params(caseId.value(), rule, subject)
                .query(this::row)
                .optional();
    }

    /** Open ones whose lapse no timer records and whose time is over; locked, those that others hold left out. */
    List<LedgerDeadline> lapsed(Instant now, int limit) {
        return jdbc.sql("""
                        select * from case_deadline where ended_on is null and due_at <= ? and not timed
                        order by due_at limit ? for update skip locked""").params(Timestamp.from(now), limit).query(this::row).list();
    }

    List<LedgerDeadline> due(Instant from, Instant to, int limit) {
        return jdbc.sql("""
                        select * from case_deadline where ended_on is null and due_at >= ? and due_at < ?
                        order by due_at limit ?""")
                .params(Timestamp.from(from), Timestamp.from(to), limit)
                .query(this::row)
                .list();
    }

    /** Open periods with their course, of one rule or of all, by id. */
    List<Open> open(@Nullable String rule, UUID after, int limit) {
        List<LedgerDeadline> page = jdbc.sql("""
                        select * from case_deadline where ended_on is null and id > :after
                        and (:rule::text is null or rule = :rule) order by id limit :limit""")
                .param("after", after)
                .param("rule", rule)
                .param("limit", limit)
                .query(this::row)
                .list();
        Map<DeadlineId, DeadlineCourse> courses = courses(page);
        return page.stream()
                .map(row -> new Open(row, Objects.requireNonNull(courses.get(row.id()))))
                .toList();
    }

    private Map<DeadlineId, DeadlineCourse> courses(List<LedgerDeadline> page) {
        UUID[] ids = page.stream().map(row -> row.id().value()).toArray(UUID[]::new);
        Map<UUID, List<DeadlineChange>> changes = new HashMap<>();
        jdbc.sql("select * from case_deadline_event where deadline_id = any(?) order by deadline_id, number")
                .param(ids)
                .query(row -> {
                    DeadlineChange change = entry(row, 0).change();
                    if (change != null) {
                        changes.computeIfAbsent(row.getObject("deadline_id", UUID.class), id -> new ArrayList<>())
                                .add(change);
                    }
                });
        Map<DeadlineId, DeadlineCourse> courses = new HashMap<>();
        jdbc.sql("select id, law, event_on, set_end from case_deadline where id = any(?)")
                .param(ids)
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    courses.put(new DeadlineId(id), course(row, changes.getOrDefault(id, List.of())));
                });
        return courses;
    }

    private DeadlineCourse course(ResultSet row, List<DeadlineChange> changes) throws SQLException {
        return new DeadlineCourse(
                laws.get(row.getString("law")),
                row.getObject("set_end", LocalDate.class),
                row.getObject("event_on", LocalDate.class),
                changes);
    }

    /** An open period and how it came to its dates. */
    record Open(LedgerDeadline deadline, DeadlineCourse course) {}

    void timed(DeadlineId id) {
        jdbc.sql("update case_deadline set timed = true where id = ?")
                .param(id.value())
                .update();
    }

    DeadlineCourse course(DeadlineId id) {
        List<DeadlineChange> changes = history(id).stream()
                .map(DeadlineEntry::change)
                .filter(Objects::nonNull)
                .toList();
        return jdbc.sql("select law, event_on, set_end from case_deadline where id = ?")
                .param(id.value())
                .query((row, number) -> course(row, changes))
                .single();
    }

    List<DeadlineEntry> history(DeadlineId id) {
        return jdbc.sql("select * from case_deadline_event where deadline_id = ? order by number")
                .param(id.value())
                .query(DeadlineRows::entry)
                .list();
    }

    static DeadlineEntry entry(ResultSet row, int number) throws SQLException {
        return new DeadlineEntry(
                DeadlineEntry.Kind.valueOf(row.getString("kind")),
                row.getString("value"),
                row.getString("reason"),
                row.getObject("end_on", LocalDate.class),
                row.getString("actor"),
                row.getTimestamp("recorded_at").toInstant());
    }

    private Map<String, Object> computed(LedgerDeadline row) {
        Deadline deadline = row.deadline();
        return Map.of(
                "currentLaw", laws.keep(deadline.rule()),
                "start", deadline.start(),
                "rawEnd", deadline.rawEnd(),
                "strictEnd", deadline.strictEnd(),
                "end", deadline.end(),
                "actBy", deadline.actBy(),
                "explanation", json.writeValueAsString(deadline.explanation()),
                "state", row.state().name(),
                "due", Timestamp.from(row.dueInstant()));
    }

    private Deadline deadline(ResultSet row) throws SQLException {
        return new Deadline(
                laws.get(row.getString("current_law")),
                row.getObject("start_on", LocalDate.class),
                row.getObject("raw_end", LocalDate.class),
                row.getObject("strict_end", LocalDate.class),
                row.getObject("end_on", LocalDate.class),
                row.getObject("act_by", LocalDate.class),
                json.readValue(row.getString("explanation"), Explanation.class));
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
                deadline(row),
                State.valueOf(row.getString("state")),
                row.getBoolean("effective"),
                row.getObject("ended_on", LocalDate.class),
                row.getInt("version"));
    }
}
