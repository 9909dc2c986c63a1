package org.bauweg.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bauweg.shared.DeadlineId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What happened to periods, and the courses that amount to it. */
@Component
class DeadlineHistory {

    private final JdbcClient jdbc;
    private final DeadlineLaws laws;
    private final Clock clock;

    DeadlineHistory(JdbcClient jdbc, DeadlineLaws laws, Clock clock) {
        this.jdbc = jdbc;
        this.laws = laws;
        this.clock = clock;
    }

    void log(LedgerDeadline row, LoggedChange change, String reason, String actor) {
        jdbc.sql("""
                        insert into case_deadline_event (deadline_id, number, case_id, authority_id, kind, value, law,
                        reason, end_on, actor, recorded_at)
                        select :id, count(*) + 1, :case, :authority, :kind, :value, :law, :reason, :end, :actor, :now
                        from case_deadline_event where deadline_id = :id""")
                .param("id", row.id().value())
                .param("case", row.caseId().value())
                .param("authority", row.authority().value())
                .param("kind", change.kind().name())
                .param("value", change.value())
                .param("law", change.law() == null ? null : laws.keep(change.law()))
                .param("reason", reason)
                .param("end", row.deadline().end())
                .param("actor", actor)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    List<DeadlineEntry> of(DeadlineId id) {
        return jdbc.sql("select * from case_deadline_event where deadline_id = ? order by number")
                .param(id.value())
                .query((row, number) -> entry(row))
                .list();
    }

    DeadlineCourse course(DeadlineId id) {
        return Objects.requireNonNull(courses(List.of(id)).get(id), "no deadline " + id);
    }

    Map<DeadlineId, DeadlineCourse> courses(Collection<DeadlineId> periods) {
        UUID[] ids = periods.stream().map(DeadlineId::value).toArray(UUID[]::new);
        Map<UUID, List<DeadlineChange>> changes = changes(ids);
        Map<DeadlineId, DeadlineCourse> courses = new HashMap<>();
        jdbc.sql("""
                        select id, law, event_on, set_end, legal_day, holidays_on from case_deadline
                        where id = any(?)""").param(ids).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            courses.put(
                    new DeadlineId(id),
                    new DeadlineCourse(
                            laws.get(row.getString("law")),
                            row.getObject("set_end", LocalDate.class),
                            row.getObject("event_on", LocalDate.class),
                            row.getObject("legal_day", LocalDate.class),
                            row.getObject("holidays_on", LocalDate.class),
                            changes.getOrDefault(id, List.of())));
        });
        return courses;
    }

    private Map<UUID, List<DeadlineChange>> changes(UUID[] ids) {
        Map<UUID, List<DeadlineChange>> changes = new HashMap<>();
        jdbc.sql("select * from case_deadline_event where deadline_id = any(?) order by deadline_id, number")
                .param(ids)
                .query(row -> {
                    DeadlineChange change = entry(row).change(clock.getZone());
                    if (change != null) {
                        changes.computeIfAbsent(row.getObject("deadline_id", UUID.class), id -> new ArrayList<>())
                                .add(change);
                    }
                });
        return changes;
    }

    DeadlineEntry entry(ResultSet row) throws SQLException {
        String law = row.getString("law");
        return new DeadlineEntry(
                DeadlineEntry.Kind.valueOf(row.getString("kind")),
                row.getString("value"),
                law(law),
                row.getString("reason"),
                row.getObject("end_on", LocalDate.class),
                row.getString("actor"),
                row.getTimestamp("recorded_at").toInstant());
    }

    private @Nullable DeadlineRule law(@Nullable String id) {
        return id == null ? null : laws.get(id);
    }
}
