package org.bauweg.consultation;

import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;

/**
 * What the municipality declares about works that need no permit.
 *
 * @param hints words of its own; may be empty, since no reasons are owed (§ 64 Abs. 4 S. 1 HBO)
 */
public record DeclareOnExemption(CaseId caseId, int number, Position position, String hints, AccountId by) {

    /** Rejects a position that is no declaration. */
    public DeclareOnExemption {
        if (!position.answers(ConsultationKind.DECLARATION)) {
            throw new IllegalArgumentException(position + " is no declaration on works without a permit");
        }
        hints = hints.strip();
    }
}
