package org.bauweg.completeness;

import java.time.LocalDate;
import org.bauweg.deadlines.Deadline;

/** What became of {@link ConfirmCompleteness}. */
public sealed interface ConfirmationOutcome {

    /** Complete; {@code decision} is the period for the decision (D17). */
    record Confirmed(LocalDate on, Deadline decision) implements ConfirmationOutcome {}

    /** It was confirmed before, with this day; that stays. */
    record AlreadyConfirmed(LocalDate on) implements ConfirmationOutcome {}

    /** Nothing can be complete on a day to come. */
    record DateInFuture(LocalDate today) implements ConfirmationOutcome {}

    /** Nothing can be complete before it was received. */
    record BeforeReceipt(LocalDate received) implements ConfirmationOutcome {}

    /** The case has ended. */
    record CaseClosed() implements ConfirmationOutcome {}
}
