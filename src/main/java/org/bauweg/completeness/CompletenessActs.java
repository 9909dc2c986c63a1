package org.bauweg.completeness;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bauweg.casefile.CaseFile;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of completeness_act and completeness_basis; written once. */
@Component
class CompletenessActs {

    private final JdbcClient jdbc;
    private final Clock clock;

    CompletenessActs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<CompletenessAct> find(CaseId caseId) {
        List<DocumentRef> basis = jdbc.sql("select document_id, sha256 from completeness_basis where case_id = ?"
                        + " and number = completeness_round(case_id) order by document_id")
                .param(caseId.value())
                .query((row, number) -> new DocumentRef(new DocumentId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
        return jdbc.sql("select * from completeness_act where case_id = ? and number = completeness_round(case_id)")
                .param(caseId.value())
                .query((row, number) -> new CompletenessAct(
                        caseId,
                        row.getObject("complete_on", LocalDate.class),
                        row.getObject("decision_due_on", LocalDate.class),
                        row.getString("reason"),
                        new AccountId(row.getObject("confirmed_by", UUID.class)),
                        row.getTimestamp("confirmed_at").toInstant(),
                        basis))
                .optional();
    }

    void add(CaseFile file, ConfirmCompleteness command, LocalDate decisionDueOn) {
        UUID id = file.id().value();
        String authority = file.authority().value();
        jdbc.sql("""
                        insert into completeness_act (case_id, authority_id, complete_on, decision_due_on, reason,
                        confirmed_by, confirmed_at) values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        authority,
                        command.on(),
                        decisionDueOn,
                        command.reason(),
                        command.by().value(),
                        Timestamp.from(clock.instant()))
                .update();
        for (DocumentRef document : command.basis()) {
            jdbc.sql("insert into completeness_basis (case_id, authority_id, document_id, sha256) values (?, ?, ?, ?)")
                    .params(id, authority, document.id().value(), document.sha256())
                    .update();
        }
    }
}
