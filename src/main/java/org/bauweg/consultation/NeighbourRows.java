package org.bauweg.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.bauweg.casefile.CaseFile;
import org.bauweg.consultation.SelectConsultations.NamedNeighbour;
import org.bauweg.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of consultation_neighbour. */
@Component
class NeighbourRows {

    private final JdbcClient jdbc;

    NeighbourRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Forgets whoever was named and has no consultation; the others belong to a former choice and stay with it. */
    void clear(CaseId caseId) {
        jdbc.sql("delete from consultation_neighbour where case_id = ? and number is null")
                .param(caseId.value())
                .update();
    }

    void add(CaseFile file, NamedNeighbour neighbour, @Nullable Integer number) {
        jdbc.sql("""
                        insert into consultation_neighbour (case_id, position, authority_id, number, parcel, name, street, town)
                        select :case, coalesce(max(position), 0) + 1, :authority, :number, :parcel, :name, :street, :town
                        from consultation_neighbour where case_id = :case""")
                .param("case", file.id().value())
                .param("authority", file.authority().value())
                .param("number", number, Types.INTEGER)
                .param("parcel", neighbour.parcel().strip())
                .param("name", neighbour.name().strip())
                .param("street", neighbour.street().strip())
                .param("town", neighbour.town().strip())
                .update();
    }

    void informed(CaseId caseId, int number, LocalDate on) {
        jdbc.sql("update consultation_neighbour set informed_on = ? where case_id = ? and number = ?")
                .params(on, caseId.value(), number)
                .update();
    }

    List<Neighbour> of(CaseId caseId) {
        return jdbc.sql("select * from consultation_neighbour where case_id = ? order by position")
                .param(caseId.value())
                .query(NeighbourRows::row)
                .list();
    }

    private static Neighbour row(ResultSet row, int index) throws SQLException {
        int number = row.getInt("number");
        boolean notified = !row.wasNull();
        return new Neighbour(
                row.getString("parcel"),
                row.getString("name"),
                row.getString("street"),
                row.getString("town"),
                notified ? number : null,
                row.getObject("informed_on", LocalDate.class));
    }
}
