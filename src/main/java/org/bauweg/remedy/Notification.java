package org.bauweg.remedy;

import java.time.LocalDate;
import org.bauweg.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * The notified notice as far as it can be challenged by the applicant.
 *
 * @param instructed whether it told correctly how to challenge it (§ 58 VwGO)
 * @param uncontestableOn the last day on which it could be challenged, once that is over; null before
 */
public record Notification(
        CaseId caseId,
        LocalDate notifiedOn,
        Remedy remedy,
        boolean instructed,
        @Nullable LocalDate uncontestableOn) {}
