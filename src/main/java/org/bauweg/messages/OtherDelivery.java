package org.bauweg.messages;

import java.time.LocalDate;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;

/**
 * How a notice reached the applicant that was not retrieved in time.
 *
 * @param day when it was posted, or served
 * @param by who recorded it
 */
public record OtherDelivery(CaseId caseId, Way way, LocalDate day, AccountId by) {

    /** The way it took. */
    public enum Way {
        /** By letter; notified on the fourth day after posting (§ 41 Abs. 2 HVwVfG). */
        POST,
        /** By formal service; notified on that day (§ 41 Abs. 5 HVwVfG). */
        SERVICE
    }
}
