package org.bauweg.absence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of absence. */
@Component
class AbsenceRows {

    private final JdbcClient jdbc;

    AbsenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Absence absence, AccountId by, Instant at) {
        jdbc.sql("""
                        insert into absence (id, account_id, organisation_id, from_on, to_on, stand_ins, recorded_by, recorded_at)
                        values (:id, :account, :organisation, :from, :to, :standIns, :by, :at)""")
                .param("id", absence.id())
                .param("account", absence.account().value())
                .param("organisation", absence.organisation().value())
                .param("from", absence.from())
                .param("to", absence.to())
                .param(
                        "standIns",
                        absence.standIns().stream().map(AccountId::value).toArray(UUID[]::new))
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Absence> find(UUID id) {
        return jdbc.sql("select * from absence where id = ?")
                .param(id)
                .query(AbsenceRows::row)
                .optional();
    }

    void remove(UUID id) {
        jdbc.sql("delete from absence where id = ?").param(id).update();
    }

    /** Those that end on or after the day, earliest first. */
    List<Absence> notOver(OrganisationId organisation, LocalDate day) {
        return jdbc.sql("select * from absence where organisation_id = ? and to_on >= ? order by from_on, id")
                .params(organisation.value(), day)
                .query(AbsenceRows::row)
                .list();
    }

    private static Absence row(ResultSet row, int number) throws SQLException {
        return new Absence(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                new OrganisationId(row.getString("organisation_id")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class),
                Stream.of((UUID[]) row.getArray("stand_ins").getArray())
                        .map(AccountId::new)
                        .toList());
    }
}
