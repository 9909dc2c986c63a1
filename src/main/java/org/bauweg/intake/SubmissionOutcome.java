package org.bauweg.intake;

import org.bauweg.authority.Municipality;
import org.bauweg.casefile.CaseFile;
import org.bauweg.shared.CaseId;

/** What became of {@link SubmitApplication}. */
public sealed interface SubmissionOutcome {

    /** Received by the authority that decides there (§ 60 HBO). */
    record Submitted(CaseFile file) implements SubmissionOutcome {}

    /** It was handed in before; nothing happened. */
    record AlreadySubmitted(CaseId caseId) implements SubmissionOutcome {}

    /** The authority that decides there does not take part; the draft stays open. */
    record NoAuthority(Municipality municipality) implements SubmissionOutcome {}

    /** There is no such draft; it may have been discarded in another window. */
    record NoDraft(CaseId caseId) implements SubmissionOutcome {}
}
