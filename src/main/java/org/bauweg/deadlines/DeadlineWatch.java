package org.bauweg.deadlines;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bauweg.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which running periods come to an end, each told once for each day it is to be acted by, on whichever node asks first. The
 * caller tells in the same transaction; in the system scope.
 */
@Component
public class DeadlineWatch {

    private final JdbcClient jdbc;
    private final DeadlineRows rows;
    private final Clock clock;

    DeadlineWatch(JdbcClient jdbc, DeadlineRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    /** Periods that applicant, authority or consulted body have to act in until this day, at most {@code limit}. */
    public List<LedgerDeadline> takeReminders(OrganisationId authority, LocalDate actByUntil, int limit) {
        return take(authority, "reminded_at", "turn in ('APPLICANT', 'AUTHORITY', 'CONSULTED')", actByUntil, limit);
    }

    /** Periods whose lapse falls to the authority: its own ones and all fictions, at most {@code limit}. */
    public List<LedgerDeadline> takeEscalations(OrganisationId authority, LocalDate actByUntil, int limit) {
        return take(authority, "escalated_at", "(turn = 'AUTHORITY' or fiction)", actByUntil, limit);
    }

    private List<LedgerDeadline> take(
            OrganisationId authority, String mark, String concerned, LocalDate actByUntil, int limit) {
        return jdbc.sql("update case_deadline set " + mark + " = :now where id in (select id from case_deadline"
                        + " where authority_id = :authority and state = 'RUNNING' and effective and " + mark
                        + " is null and " + concerned
                        + " and act_by <= :until order by act_by limit :limit for update skip locked) returning *")
                .param("authority", authority.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("until", actByUntil)
                .param("limit", limit)
                .query(rows::row)
                .list();
    }
}
