package org.bauweg.workflow;

import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;

/** Where a step finds what people have entered in the forms of a case, and whose case it is. */
public interface TaskAnswers {

    /** The building authority in charge of the case. */
    OrganisationId authority(CaseId caseId);

    /**
     * The latest answers given in form {@code formId} of the step's case; where a process is called several times for
     * one case, those of the {@linkplain CaseStep#processInstanceId() called process}. Empty answers if nobody has
     * filled the form.
     */
    Answers answers(CaseStep step, String formId);
}
