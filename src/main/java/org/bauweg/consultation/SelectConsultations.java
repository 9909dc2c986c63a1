package org.bauweg.consultation;

import java.util.List;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;

/**
 * Hear these bodies, in this order; none is an answer too.
 *
 * @param chosen proposed ones and others
 * @param reason why the choice differs from the proposal; may be empty
 * @param note a hint for the bodies; may be empty
 */
public record SelectConsultations(CaseId caseId, List<ProposedBody> chosen, String reason, String note, AccountId by) {

    public SelectConsultations {
        chosen = List.copyOf(chosen);
        reason = reason.strip();
        note = note.strip();
    }
}
