package org.bauweg.decision;

import java.time.LocalDate;
import org.bauweg.deadlines.LedgerDeadline;

/** What became of opening a hearing. */
public sealed interface HearingOutcome {

    /** The applicant may answer until the end of this period. */
    record Opened(LedgerDeadline period) implements HearingOutcome {}

    /** The applicant was heard before; once is enough. */
    record AlreadyHeard() implements HearingOutcome {}

    /** The last day must lie after today. */
    record DueInPast(LocalDate today) implements HearingOutcome {}

    /** On this day or before the application would count as granted. */
    record AfterFiction(LocalDate grantedOn) implements HearingOutcome {}

    /** The applicant must learn what the refusal would rest on. */
    record ReasonsMissing() implements HearingOutcome {}

    /** The case is decided or has ended. */
    record TooLate() implements HearingOutcome {}
}
