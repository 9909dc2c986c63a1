package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.completeness.Completeness;
import org.bauweg.completeness.ConfirmationOutcome;
import org.springframework.stereotype.Component;

/** Confirms that the application is complete, on the documents as they are now (§ 65 Abs. 2 S. 1 HBO). */
@Component
class ConfirmCompleteness extends CaseTask {

    private final Completeness completeness;
    private final ApplicationDocuments documents;
    private final SpecialBuildings specialBuildings;

    ConfirmCompleteness(Completeness completeness, ApplicationDocuments documents, SpecialBuildings specialBuildings) {
        this.completeness = completeness;
        this.documents = documents;
        this.specialBuildings = specialBuildings;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        // the same form is filled for the application and again for what was supplied; the latest counts
        AnsweredTask check = step.require("check-completeness");
        specialBuildings.settle(step, check);
        ConfirmationOutcome outcome = completeness.confirm(new org.bauweg.completeness.ConfirmCompleteness(
                step.caseId(),
                check.form().date("completeOn").orElseThrow(),
                check.form().text("completenessReason").orElseThrow(),
                documents.basis(step.caseId()),
                check.answeredBy()));
        if (outcome instanceof ConfirmationOutcome.Confirmed
                || outcome instanceof ConfirmationOutcome.AlreadyConfirmed) {
            return Map.of();
        }
        if (outcome instanceof ConfirmationOutcome.CheckOver) {
            // the month ended while the task was being completed
            throw new TaskGoneException();
        }
        throw new IllegalStateException("completeness not confirmed: " + outcome);
    }
}
