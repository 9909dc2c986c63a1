package org.bauweg.remedy;

import java.time.LocalDate;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;

/**
 * Keeps an objection.
 *
 * @param receivedOn when it came in
 * @param thirdParty from when the time of a third party runs; null exactly for the applicant
 * @param by who lodged it online, or entered what came on paper
 */
public record LodgeObjection(
        CaseId caseId,
        Objection.Objector objector,
        String name,
        Objection.Channel channel,
        LocalDate receivedOn,
        @org.jspecify.annotations.Nullable ThirdParty thirdParty,
        String text,
        AccountId by) {

    /** Rejects a third party of whom nothing is said, and the reverse. */
    public LodgeObjection {
        if ((objector == Objection.Objector.THIRD_PARTY) != (thirdParty != null)) {
            throw new IllegalArgumentException("a third party, and only a third party, has a time of its own");
        }
    }
}
