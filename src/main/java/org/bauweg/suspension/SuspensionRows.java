package org.bauweg.suspension;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DeadlineId;
import org.bauweg.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of suspension. */
@Component
class SuspensionRows {

    private final JdbcClient jdbc;

    SuspensionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Suspension suspension, AccountId by) {
        jdbc.sql("""
                        insert into suspension (deadline_id, case_id, authority_id, kind, from_on, until_on, reason, paused,
                        ordered_by) values (:id, :case, :authority, :kind, :from, :until, :reason, :paused, :by)""")
                .param("id", suspension.deadline().value())
                .param("case", suspension.caseId().value())
                .param("authority", suspension.authority().value())
                .param("kind", suspension.kind().name())
                .param("from", suspension.from())
                .param("until", suspension.until())
                .param("reason", suspension.reason())
                .param(
                        "paused",
                        suspension.paused().stream().map(DeadlineId::value).toArray(UUID[]::new))
                .param("by", by.value())
                .update();
    }

    /** The one that runs, locked against a second end. */
    Optional<Suspension> lock(CaseId caseId) {
        return jdbc.sql("select * from suspension where case_id = ? and ended_on is null for update")
                .param(caseId.value())
                .query(SuspensionRows::row)
                .optional();
    }

    Optional<Suspension> open(CaseId caseId) {
        return jdbc.sql("select * from suspension where case_id = ? and ended_on is null")
                .param(caseId.value())
                .query(SuspensionRows::row)
                .optional();
    }

    /** Cases whose suspension is past its last day, by its id; in the system scope. */
    List<Over> over(LocalDate today, UUID after, int limit) {
        return jdbc.sql("""
                        select deadline_id, case_id from suspension where ended_on is null and until_on < ? and deadline_id > ?
                        order by deadline_id limit ?""")
                .params(today, after, limit)
                .query((row, number) -> new Over(
                        row.getObject("deadline_id", UUID.class), new CaseId(row.getObject("case_id", UUID.class))))
                .list();
    }

    /** A suspension past its last day. */
    record Over(UUID id, CaseId caseId) {}

    /** One more period stands still. */
    void pausedToo(DeadlineId id, DeadlineId period) {
        jdbc.sql("update suspension set paused = array_append(paused, ?) where deadline_id = ?")
                .params(period.value(), id.value())
                .update();
    }

    void end(DeadlineId id, LocalDate on) {
        jdbc.sql("update suspension set ended_on = ? where deadline_id = ? and ended_on is null")
                .params(on, id.value())
                .update();
    }

    private static Suspension row(ResultSet row, int number) throws SQLException {
        return new Suspension(
                new DeadlineId(row.getObject("deadline_id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                new OrganisationId(row.getString("authority_id")),
                Suspension.Kind.valueOf(row.getString("kind")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("reason"),
                Stream.of((UUID[]) row.getArray("paused").getArray())
                        .map(DeadlineId::new)
                        .toList());
    }
}
