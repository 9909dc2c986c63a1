package org.bauweg.completeness;

import java.time.LocalDate;
import java.util.List;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;

/**
 * Confirm that the application is complete (§ 65 Abs. 2 S. 1 HBO).
 *
 * @param on since when; the decision period runs from this day
 * @param reason why this day; not blank
 * @param basis the documents as they were checked
 */
public record ConfirmCompleteness(CaseId caseId, LocalDate on, String reason, List<DocumentRef> basis, AccountId by) {

    /** Rejects a blank reason. */
    public ConfirmCompleteness {
        reason = Texts.required(reason, "reason");
        basis = List.copyOf(basis);
    }
}
