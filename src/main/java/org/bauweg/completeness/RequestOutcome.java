package org.bauweg.completeness;

import java.time.LocalDate;
import org.bauweg.deadlines.LedgerDeadline;

/** What became of {@link RequestDocuments} or of an extension. */
public sealed interface RequestOutcome {

    /**
     * Asked for, or extended.
     *
     * @param period the time to supply (D03)
     */
    record Requested(LedgerDeadline period) implements RequestOutcome {

        /** The last day; a Saturday, Sunday or holiday has moved to the next business day (§ 31 Abs. 3 HVwVfG). */
        public LocalDate dueOn() {
            return period.deadline().end();
        }
    }

    /** The month for the check is over: since {@code end} the application counts as complete (§ 70 Abs. 2 S. 2 HBO). */
    record CheckOver(LocalDate end) implements RequestOutcome {}

    /** The last day must lie after today. */
    record DueInPast(LocalDate today) implements RequestOutcome {}

    /** No slot, or no text to the applicant. */
    record NothingNamed() implements RequestOutcome {}

    /** A request is open already; only its deadline can be extended. */
    record AlreadyRequested(LocalDate dueOn) implements RequestOutcome {}

    /** No request is open whose deadline could be extended. */
    record NoOpenRequest() implements RequestOutcome {}

    /** Completeness was confirmed, or the case has ended. */
    record TooLate() implements RequestOutcome {}
}
