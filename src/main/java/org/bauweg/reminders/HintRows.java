package org.bauweg.reminders;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.bauweg.access.Actor;
import org.bauweg.access.Role;
import org.bauweg.casefile.CaseFile;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DeadlineId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of hint. */
@Component
class HintRows {

    // the reader's organisation, and himself, one of his roles or everybody
    private static final String MINE = " from hint where organisation_id = :organisation and done_at is null"
            + " and (account_id = :account or (account_id is null and (role is null or role = any(:roles))))";

    private final JdbcClient jdbc;
    private final Clock clock;

    HintRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * For whom a hint is.
     *
     * @param role everybody who has it, null for everybody
     * @param account only this person, or null
     */
    record Reader(
            OrganisationId organisation,
            @Nullable Role role,
            @Nullable AccountId account) {}

    void add(Hint.Kind kind, LedgerDeadline deadline, CaseFile file, Reader reader) {
        jdbc.sql("""
                        insert into hint (id, kind, deadline_id, case_id, authority_id, organisation_id, role, account_id,
                        file_number, title, period, act_by, end_on, created_at)
                        values (:id, :kind, :deadline, :case, :authority, :organisation, :role, :account, :fileNumber, :title,
                        :period, :actBy, :end, :now)""")
                .param("id", UUID.randomUUID())
                .param("kind", kind.name())
                .param("deadline", deadline.id().value())
                .param("case", deadline.caseId().value())
                .param("authority", deadline.authority().value())
                .param("organisation", reader.organisation().value())
                .param("role", reader.role() == null ? null : reader.role().name())
                .param(
                        "account",
                        reader.account() == null ? null : reader.account().value())
                .param("fileNumber", file.fileNumber())
                .param("title", file.title())
                .param("period", deadline.deadline().rule().name())
                .param("actBy", deadline.deadline().actBy())
                .param("end", deadline.deadline().end())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    List<Hint> of(OrganisationId organisation, Actor reader, int limit) {
        return jdbc.sql("select *" + MINE + " order by act_by, id limit :limit")
                .param("organisation", organisation.value())
                .param("account", reader.account().value())
                .param("roles", roles(reader))
                .param("limit", limit)
                .query(HintRows::row)
                .list();
    }

    int count(OrganisationId organisation, Actor reader, int most) {
        return jdbc.sql("select count(*) from (select 1" + MINE + " limit :most) hints")
                .param("organisation", organisation.value())
                .param("account", reader.account().value())
                .param("roles", roles(reader))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    boolean done(OrganisationId organisation, HintId id, Actor reader) {
        return jdbc.sql("update hint set done_at = :now, done_by = :account where id in (select id" + MINE
                                + " and id = :id)")
                        .param("organisation", organisation.value())
                        .param("account", reader.account().value())
                        .param("roles", roles(reader))
                        .param("id", id.value())
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    /** Hints about a period that says something else now have no meaning any more. */
    void close(DeadlineId deadline) {
        jdbc.sql("update hint set done_at = ? where deadline_id = ? and done_at is null")
                .params(Timestamp.from(clock.instant()), deadline.value())
                .update();
    }

    private static String[] roles(Actor reader) {
        return reader.roles().stream().map(Role::name).toArray(String[]::new);
    }

    private static Hint row(ResultSet row, int number) throws SQLException {
        return new Hint(
                new HintId(row.getObject("id", UUID.class)),
                Hint.Kind.valueOf(row.getString("kind")),
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getString("file_number"),
                row.getString("title"),
                row.getString("period"),
                row.getObject("act_by", java.time.LocalDate.class),
                row.getObject("end_on", java.time.LocalDate.class));
    }
}
