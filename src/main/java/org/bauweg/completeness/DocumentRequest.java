package org.bauweg.completeness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant was asked for.
 *
 * @param number 1 for the first request of the case; an extension has a number of its own
 * @param endedAt when it was answered, lapsed or extended; null while it is open
 */
public record DocumentRequest(
        CaseId caseId,
        int number,
        Set<String> slots,
        String note,
        LocalDate dueOn,
        String reason,
        State state,
        AccountId requestedBy,
        Instant requestedAt,
        @Nullable Instant endedAt) {

    public DocumentRequest {
        slots = Set.copyOf(slots);
    }

    /** Where a request stands. */
    public enum State {
        OPEN,
        ANSWERED,
        /** The application was deemed withdrawn (§ 70 Abs. 2 S. 5 HBO). */
        LAPSED,
        /** Replaced by a request with a later last day. */
        EXTENDED,
        /** Ended with its case. */
        CANCELLED
    }
}
