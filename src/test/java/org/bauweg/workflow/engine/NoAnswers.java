package org.bauweg.workflow.engine;

import java.util.Optional;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.workflow.AnsweredTask;
import org.bauweg.workflow.CaseStep;
import org.bauweg.workflow.TaskAnswers;

/** Nobody has entered anything. */
final class NoAnswers implements TaskAnswers {

    @Override
    public OrganisationId authority(CaseId caseId) {
        return new OrganisationId("06414000");
    }

    @Override
    public void hold(CaseId caseId) {}

    @Override
    public Optional<AnsweredTask> latest(CaseStep step, String formId) {
        return Optional.empty();
    }
}
