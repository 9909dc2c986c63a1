package org.bauweg.completeness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bauweg.casefile.CaseFile;
import org.bauweg.completeness.DocumentRequest.State;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of document_request. At most one of a case is open. */
@Component
class DocumentRequests {

    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentRequests(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void open(CaseFile file, Set<String> slots, String note, LocalDate dueOn, String reason, AccountId by) {
        jdbc.sql("""
                        insert into document_request (case_id, number, authority_id, slots, note, due_on, reason, state,
                        requested_by, requested_at)
                        select :id, coalesce(max(number), 0) + 1, :authority, :slots, :note, :due, :reason, 'OPEN', :by, :at
                        from document_request where case_id = :id""")
                .param("id", file.id().value())
                .param("authority", file.authority().value())
                .param("slots", slots.stream().sorted().toArray(String[]::new))
                .param("note", note)
                .param("due", dueOn)
                .param("reason", reason)
                .param("by", by.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    boolean end(CaseId caseId, State state) {
        return jdbc.sql("update document_request set state = ?, ended_at = ? where case_id = ? and state = 'OPEN'")
                        .params(state.name(), Timestamp.from(clock.instant()), caseId.value())
                        .update()
                == 1;
    }

    Optional<DocumentRequest> openOf(CaseId caseId) {
        return jdbc.sql("select * from document_request where case_id = ? and state = 'OPEN'")
                .param(caseId.value())
                .query(DocumentRequests::row)
                .optional();
    }

    List<DocumentRequest> of(CaseId caseId) {
        return jdbc.sql("select * from document_request where case_id = ? order by number")
                .param(caseId.value())
                .query(DocumentRequests::row)
                .list();
    }

    private static DocumentRequest row(ResultSet row, int number) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new DocumentRequest(
                new CaseId(row.getObject("case_id", UUID.class)),
                row.getInt("number"),
                Set.of((String[]) row.getArray("slots").getArray()),
                row.getString("note"),
                row.getObject("due_on", LocalDate.class),
                row.getString("reason"),
                State.valueOf(row.getString("state")),
                new AccountId(row.getObject("requested_by", UUID.class)),
                row.getTimestamp("requested_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
