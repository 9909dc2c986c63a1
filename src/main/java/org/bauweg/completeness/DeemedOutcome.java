package org.bauweg.completeness;

import java.time.LocalDate;

/** What became of recording that an application is complete by fiction. */
public sealed interface DeemedOutcome {

    /** Complete by law since this day. */
    record Deemed(CompletenessAct act) implements DeemedOutcome {}

    /** It was complete before, since this day; that stays. */
    record AlreadyComplete(LocalDate on) implements DeemedOutcome {}

    /** The case has ended. */
    record CaseClosed() implements DeemedOutcome {}

    /** The law of this procedure knows no such fiction, or it was stopped in time. */
    record NoFiction() implements DeemedOutcome {}
}
