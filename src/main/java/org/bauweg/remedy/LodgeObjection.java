package org.bauweg.remedy;

import java.time.LocalDate;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;

/**
 * Keeps an objection.
 *
 * @param receivedOn when it came in
 * @param notifiedOn when the notice was notified to a third party; null if it never was, or for the applicant
 * @param by who lodged it online, or entered what came on paper
 */
public record LodgeObjection(
        CaseId caseId,
        Objection.Objector objector,
        String name,
        Objection.Channel channel,
        LocalDate receivedOn,
        @org.jspecify.annotations.Nullable LocalDate notifiedOn,
        String text,
        AccountId by) {}
