package org.bauweg.construction;

import java.time.Instant;
import java.time.LocalDate;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a project that may be built.
 *
 * @param validityRule the rule of the ledger by which the right to build ends, D32 or D55
 * @param effectiveOn the day it is counted from: the notification of the permit, or the day from which start was admissible
 * @param extensionRequestedOn when the last extension was asked for
 * @param extensionPending whether that is still to be decided
 * @param startNoticedOn when the start was notified (BAB 17); null until then and after an objection of the authority
 * @param startReleasedAt when the authority found nothing against the notified start
 * @param startedOn from when the works count as begun; null until that day
 * @param useBlocked whether the use depends on another inspection (§ 84 Abs. 6 HBO)
 * @param useAdmissibleOn from when it may be used
 * @param interruptedOn since when the works rest; null while they go on
 * @param lapsedOn the last day of the right to build that has lapsed
 * @param annulledOn when the permit was annulled
 */
public record Construction(
        CaseId caseId,
        OrganisationId authority,
        String validityRule,
        LocalDate effectiveOn,
        @Nullable LocalDate extensionRequestedOn,
        boolean extensionPending,
        @Nullable LocalDate startNoticedOn,
        @Nullable LocalDate plannedStart,
        @Nullable String siteManager,
        @Nullable String shellCompany,
        @Nullable Instant startReleasedAt,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate shellOn,
        @Nullable LocalDate completedOn,
        @Nullable LocalDate earlyUseOn,
        @Nullable Boolean earlyUseAllowed,
        boolean useBlocked,
        @Nullable LocalDate useAdmissibleOn,
        @Nullable LocalDate interruptedOn,
        @Nullable LocalDate lapsedOn,
        @Nullable LocalDate annulledOn) {

    /** The rule by which the right to build ends while the works rest. */
    public String interruptionRule() {
        return validityRule + "U";
    }

    /** Whether a request of the applicant's waits that decides on the end of validity. */
    public boolean awaitsDecision() {
        return extensionPending || (startNoticedOn != null && startedOn == null);
    }
}
