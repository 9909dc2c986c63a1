package org.bauweg.completeness;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
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

    CompletenessActs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CompletenessAct> find(CaseId caseId) {
        List<DocumentRef> basis = jdbc.sql("select document_id, sha256 from completeness_basis where case_id = ?"
                        + " and number = completeness_round(case_id) order by document_id")
                .param(caseId.value())
                .query((row, number) -> new DocumentRef(new DocumentId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
        return jdbc.sql("select * from completeness_act where case_id = ? and number = completeness_round(case_id)")
                .param(caseId.value())
                .query((row, number) -> row(caseId, basis, row))
                .optional();
    }

    private static CompletenessAct row(CaseId caseId, List<DocumentRef> basis, ResultSet row) throws SQLException {
        LocalDate on = row.getObject("complete_on", LocalDate.class);
        LocalDate from = row.getObject("decision_from", LocalDate.class);
        UUID by = row.getObject("confirmed_by", UUID.class);
        return new CompletenessAct(
                caseId,
                CompletenessAct.Kind.valueOf(row.getString("kind")),
                on,
                from == null ? on : from,
                row.getString("reason"),
                by == null ? null : new AccountId(by),
                row.getTimestamp("confirmed_at").toInstant(),
                basis);
    }

    CompletenessAct add(CaseFile file, CompletenessAct act) {
        UUID id = file.id().value();
        String authority = file.authority().value();
        AccountId by = act.confirmedBy();
        jdbc.sql("""
                        insert into completeness_act (case_id, authority_id, kind, complete_on, decision_from, reason,
                        confirmed_by, confirmed_at) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        id,
                        authority,
                        act.kind().name(),
                        act.on(),
                        act.decisionFrom(),
                        act.reason(),
                        by == null ? null : by.value(),
                        Timestamp.from(act.confirmedAt())))
                .update();
        for (DocumentRef document : act.basis()) {
            jdbc.sql("insert into completeness_basis (case_id, authority_id, document_id, sha256) values (?, ?, ?, ?)")
                    .params(id, authority, document.id().value(), document.sha256())
                    .update();
        }
        return act;
    }
}
