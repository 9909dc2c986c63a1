package org.bauweg.workflow;

import org.bauweg.casefile.CaseFile;
import org.bauweg.shared.CaseId;

/** What came of sending an application. */
public sealed interface SubmissionOutcome {

    /** Received; the procedure runs. */
    record Submitted(CaseFile file) implements SubmissionOutcome {}

    /** Something is missing or wrong in a step; nothing was sent. */
    record Incomplete(Declaration declaration) implements SubmissionOutcome {}

    /** It was sent before, perhaps in another window. */
    record AlreadySubmitted(CaseId caseId) implements SubmissionOutcome {}

    /** The building authority of the plot does not work with Bauweg, or its procedure cannot be started now. */
    record NotAvailable() implements SubmissionOutcome {}
}
