package org.bauweg.construction;

import java.time.LocalDate;
import java.util.List;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;

/**
 * Keeps what an inspection found.
 *
 * @param process the run of the model that deals with it; it records one inspection
 */
public record RecordInspection(
        CaseId caseId,
        OrganisationId authority,
        String process,
        Inspection.Occasion occasion,
        LocalDate on,
        String report,
        List<Found> defects,
        AccountId by) {

    /** A defect as it was found. */
    public record Found(Inspection.Severity severity, String text, LocalDate dueOn) {}

    public RecordInspection {
        defects = List.copyOf(defects);
    }
}
