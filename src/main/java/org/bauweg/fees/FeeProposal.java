package org.bauweg.fees;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bauweg.shared.CaseId;

/**
 * What the tables propose for an act; a person assesses it.
 *
 * @param process the running process that proposed it
 * @param tariff key of the rows that hold, or {@link FeeSchedule#STATE}
 * @param legalDay the day whose version of the tariff holds
 */
public record FeeProposal(
        UUID id,
        CaseId caseId,
        String process,
        FeeAct act,
        String tariff,
        LocalDate legalDay,
        FeeCalculation calculation,
        Instant proposedAt) {}
