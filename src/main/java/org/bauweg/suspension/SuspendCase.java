package org.bauweg.suspension;

import java.time.LocalDate;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Let a case stand still.
 *
 * @param notified the day on which the applicant was notified of it
 * @param until last day; null for as long as the law allows
 * @param reason why, for the applicant and the file
 */
public record SuspendCase(
        CaseId caseId, LocalDate notified, @Nullable LocalDate until, String reason, AccountId by) {}
