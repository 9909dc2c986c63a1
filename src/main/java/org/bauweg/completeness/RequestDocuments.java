package org.bauweg.completeness;

import java.time.LocalDate;
import java.util.Set;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;

/**
 * Ask the applicant for what is missing (§ 70 Abs. 2 S. 4 HBO).
 *
 * @param slots what is missing: document slots of the forms
 * @param note the text to the applicant; not blank
 * @param dueOn the last day, a reasonable time from now
 * @param reason why it is needed and why this day
 */
public record RequestDocuments(
        CaseId caseId, Set<String> slots, String note, LocalDate dueOn, String reason, AccountId by) {

    public RequestDocuments {
        slots = Set.copyOf(slots);
        note = note.strip();
        reason = reason.strip();
    }
}
