package org.bauweg.completeness;

import java.time.LocalDate;

/** What became of {@link RequestDocuments} or of an extension. */
public sealed interface RequestOutcome {

    /**
     * Asked for, or extended.
     *
     * @param dueOn the last day; a Saturday, Sunday or holiday has moved to the next business day (§ 31 Abs. 3 HVwVfG)
     */
    record Requested(LocalDate dueOn) implements RequestOutcome {}

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
