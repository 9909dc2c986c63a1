package org.bauweg.completeness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * That the application is complete; never changed.
 *
 * @param kind confirmed by a person, or by law
 * @param on since when the application is complete
 * @param decisionFrom the day the period for the decision is counted from
 * @param confirmedBy null if it is complete by law
 * @param confirmedAt when it was recorded
 * @param basis the documents it rests on
 */
public record CompletenessAct(
        CaseId caseId,
        Kind kind,
        LocalDate on,
        LocalDate decisionFrom,
        String reason,
        @Nullable AccountId confirmedBy,
        Instant confirmedAt,
        List<DocumentRef> basis) {

    public CompletenessAct {
        basis = List.copyOf(basis);
    }

    /** Which of the two ways an application becomes complete. */
    public enum Kind {
        /** § 65 Abs. 2 S. 1 HBO. */
        CONFIRMED,
        /** Nothing was asked for within the month (§ 70 Abs. 2 S. 2 HBO). */
        DEEMED
    }
}
