package org.bauweg.workflow;

import java.util.Optional;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;

/** Where a step finds what people have entered in the forms of a case, and whose case it is. */
public interface TaskAnswers {

    /** The building authority in charge of the case. */
    OrganisationId authority(CaseId caseId);

    /** Lets nobody else change the case before the transaction ends. */
    void hold(CaseId caseId);

    /**
     * The latest completion of form {@code formId} in the step's process; a process called several times for one case
     * has its own answers each time. Empty if nobody has filled the form.
     */
    Optional<AnsweredTask> latest(CaseStep step, String formId);
}
