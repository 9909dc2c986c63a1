package org.bauweg.completeness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;

/**
 * The confirmation of completeness; never changed.
 *
 * @param on since when the application is complete
 * @param decisionDueOn last day for the decision, as computed then (§ 65 Abs. 2 S. 2 HBO)
 * @param basis the documents it rests on
 */
public record CompletenessAct(
        CaseId caseId,
        LocalDate on,
        LocalDate decisionDueOn,
        String reason,
        AccountId confirmedBy,
        Instant confirmedAt,
        List<DocumentRef> basis) {

    public CompletenessAct {
        basis = List.copyOf(basis);
    }
}
