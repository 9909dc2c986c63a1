package org.bauweg.completeness;

import java.time.LocalDate;

/** What became of {@link ConfirmCompleteness}. */
public sealed interface ConfirmationOutcome {

    /** Complete since this day. */
    record Confirmed(LocalDate on) implements ConfirmationOutcome {}

    /** It was confirmed before, with this day; that stays. */
    record AlreadyConfirmed(LocalDate on) implements ConfirmationOutcome {}

    /** Nothing can be complete on a day to come. */
    record DateInFuture(LocalDate today) implements ConfirmationOutcome {}

    /** Nothing can be complete before it was received. */
    record BeforeReceipt(LocalDate received) implements ConfirmationOutcome {}

    /** The month for the check is over: since {@code end} it counts as complete by law (§ 70 Abs. 2 S. 2 HBO). */
    record CheckOver(LocalDate end) implements ConfirmationOutcome {}

    /** The case has ended. */
    record CaseClosed() implements ConfirmationOutcome {}
}
