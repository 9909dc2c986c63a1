package org.bauweg.workflow;

import org.bauweg.forms.FormResult;
import org.bauweg.shared.CaseId;

/** What came of completing a task. */
public sealed interface CompletionOutcome {

    /** Done; the case went on. */
    record Completed(CaseId caseId) implements CompletionOutcome {}

    /** The form has errors; nothing changed. */
    record Invalid(FormResult result) implements CompletionOutcome {}

    /** The form is in order but a rule speaks against it; nothing changed. */
    record Refused(FormResult result, TaskRule.Refusal refusal) implements CompletionOutcome {}

    /**
     * The time of the consultation ran out while the form was open: what was entered is kept as a late answer.
     *
     * @param late false for something on paper that had come in before the end
     */
    record KeptLate(CaseId caseId, boolean late) implements CompletionOutcome {}

    /** Somebody was faster, or a deadline or withdrawal ended the task; nothing changed. */
    record Gone() implements CompletionOutcome {}
}
