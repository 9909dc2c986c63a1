package org.bauweg.fees;

import org.bauweg.shared.CaseId;

/**
 * Keep what the tables propose.
 *
 * @param process the running process whose fee it is; a case may have several at once
 * @param effectKey names the step; the same key proposes once
 */
public record ProposeFee(
        CaseId caseId,
        String process,
        String effectKey,
        FeeAct act,
        FeeSchedule schedule,
        FeeCalculation calculation) {}
