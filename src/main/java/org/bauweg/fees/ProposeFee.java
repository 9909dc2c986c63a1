package org.bauweg.fees;

import org.bauweg.shared.CaseId;

/**
 * Keep what the tables propose.
 *
 * @param effectKey names the step; the same key proposes once
 */
public record ProposeFee(
        CaseId caseId, String effectKey, FeeAct act, FeeSchedule schedule, FeeCalculation calculation) {}
