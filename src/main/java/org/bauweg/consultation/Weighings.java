package org.bauweg.consultation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How the authority weighed the statements. Callers stand in the case's scope. */
@Component
public class Weighings {

    private final JdbcClient jdbc;
    private final CaseFiles files;
    private final Journal journal;
    private final Clock clock;

    Weighings(JdbcClient jdbc, CaseFiles files, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    /** Keeps a weighing; it takes the place of the one before, which remains in the database. */
    public void weigh(CaseId caseId, String text, AccountId by) {
        CaseFile file = files.lock(caseId);
        jdbc.sql("""
                        insert into consultation_weighing (case_id, number, authority_id, text, weighed_by, weighed_at)
                        select :id, coalesce(max(number), 0) + 1, :authority, :text, :by, :at
                        from consultation_weighing where case_id = :id""")
                .param("id", caseId.value())
                .param("authority", file.authority().value())
                .param("text", text.strip())
                .param("by", by.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        journal.append(caseId, file.authority(), new Act(by.toString(), "consultations.weighed", Map.of()));
    }

    /** The weighing that holds. */
    public Optional<Weighing> current(CaseId caseId) {
        return jdbc.sql("select * from consultation_weighing where case_id = ? order by number desc limit 1")
                .param(caseId.value())
                .query((row, number) -> new Weighing(
                        row.getString("text"),
                        new AccountId(row.getObject("weighed_by", UUID.class)),
                        row.getTimestamp("weighed_at").toInstant()))
                .optional();
    }
}
