package org.bauweg.decision;

import java.util.Set;

/** What became of {@link DraftDecision}. */
public sealed interface DraftOutcome {

    /** Kept as this version; a draft before it no longer counts. */
    record Drafted(int version) implements DraftOutcome {}

    /** The decision was signed, or the case has ended. */
    record TooLate() implements DraftOutcome {}

    /** The library does not have these conditions for this authority. */
    record UnknownConditions(Set<String> codes) implements DraftOutcome {}

    /** A refusal needs reasons. */
    record ReasonsMissing() implements DraftOutcome {}

    /** Text or reasons exceed their limit. */
    record TooLong(int limit) implements DraftOutcome {}
}
