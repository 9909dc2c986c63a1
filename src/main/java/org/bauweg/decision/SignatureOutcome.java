package org.bauweg.decision;

import java.time.Instant;
import java.time.LocalDate;

/** What became of signing. */
public sealed interface SignatureOutcome {

    /** Signed; nothing of it changes any more. */
    record Signed(DecisionDraft decision) implements SignatureOutcome {}

    /** Whoever drafted it does not sign it. */
    record SameAsDrafter() implements SignatureOutcome {}

    /** There is no draft, or it was sent back and no other followed. */
    record NothingDrafted() implements SignatureOutcome {}

    /** It was signed before. */
    record AlreadySigned(Instant at) implements SignatureOutcome {}

    /** The case has ended. */
    record CaseClosed() implements SignatureOutcome {}

    /** The period for the decision passed: since {@code end} what was applied for counts as granted. */
    record GrantedByLaw(LocalDate end) implements SignatureOutcome {}
}
