package org.bauweg.completeness;

import java.time.LocalDate;

/** What became of {@link WithdrawCompleteness}. */
public sealed interface WithdrawalOfCompleteness {

    /** The check goes on; the period for the decision and its fiction are off. */
    record Withdrawn(LocalDate formerly) implements WithdrawalOfCompleteness {}

    /** Nothing is confirmed. */
    record NotConfirmed() implements WithdrawalOfCompleteness {}

    /** The application is decided or the case ended. */
    record AlreadyDecided() implements WithdrawalOfCompleteness {}

    /** A withdrawal has a reason, and one of bounded length. */
    record ReasonMissing() implements WithdrawalOfCompleteness {}
}
