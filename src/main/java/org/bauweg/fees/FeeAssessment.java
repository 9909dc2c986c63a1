package org.bauweg.fees;

import java.time.Instant;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;

/**
 * A fee as a person assessed it (§ 14 HVwKostG); it never changes.
 *
 * @param number counts the assessments of the case from 1
 * @param cents what is to be paid, in cents; 0 if nothing is charged
 * @param reason why it differs from the proposal; empty if it does not
 * @param reference names the payment
 */
public record FeeAssessment(
        CaseId caseId,
        int number,
        FeeProposal proposal,
        AssessFee.Choice choice,
        long cents,
        String reason,
        String reference,
        AccountId by,
        Instant at) {

    /** Whether anything is to be paid. */
    public boolean charged() {
        return cents > 0;
    }
}
