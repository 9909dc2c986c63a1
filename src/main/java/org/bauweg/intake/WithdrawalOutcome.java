package org.bauweg.intake;

import org.bauweg.casefile.CaseStatus;

/** What became of withdrawing an application. */
public sealed interface WithdrawalOutcome {

    /** The case has ended. */
    record Withdrawn() implements WithdrawalOutcome {}

    /** It was decided or had ended before. */
    record AlreadyClosed(CaseStatus status) implements WithdrawalOutcome {}
}
