package org.bauweg.workflow;

import org.bauweg.casefile.CaseStatus;
import org.bauweg.casefile.Procedure;

/** What became of moving a case to another procedure. */
public sealed interface ReclassificationOutcome {

    /** The case follows the other procedure now, and its applicant has been told. */
    record Reclassified(Procedure from, Procedure to) implements ReclassificationOutcome {}

    /** It is decided, or over. */
    record TooLate(CaseStatus status) implements ReclassificationOutcome {}

    /** This procedure cannot take the case: it is another kind of request, it is not carried here, or it is the present one. */
    record NotPossible(Procedure to) implements ReclassificationOutcome {}

    /** Nobody said why. */
    record ReasonMissing() implements ReclassificationOutcome {}
}
