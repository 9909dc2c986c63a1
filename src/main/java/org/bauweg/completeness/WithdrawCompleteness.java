package org.bauweg.completeness;

import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;

/**
 * Withdraw the confirmation of completeness, because the application was not complete after all.
 *
 * @param reason told to the applicant; at most {@value #REASON_LIMIT} characters
 */
public record WithdrawCompleteness(CaseId caseId, String reason, AccountId by) {

    public static final int REASON_LIMIT = 2000;

    public WithdrawCompleteness {
        reason = reason.strip();
    }
}
