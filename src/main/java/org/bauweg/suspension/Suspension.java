package org.bauweg.suspension;

import java.time.LocalDate;
import java.util.List;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DeadlineId;
import org.bauweg.shared.OrganisationId;

/**
 * A case that stands still.
 *
 * @param deadline the suspension's own period in the ledger
 * @param from day on which it was notified
 * @param until last day
 * @param paused the periods it made stand still
 */
public record Suspension(
        DeadlineId deadline,
        CaseId caseId,
        OrganisationId authority,
        LocalDate from,
        LocalDate until,
        String reason,
        List<DeadlineId> paused) {

    public Suspension {
        paused = List.copyOf(paused);
    }
}
