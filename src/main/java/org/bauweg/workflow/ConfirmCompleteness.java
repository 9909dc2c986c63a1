package org.bauweg.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bauweg.completeness.Completeness;
import org.bauweg.completeness.ConfirmationOutcome;
import org.bauweg.completeness.DocumentRef;
import org.bauweg.documents.DocumentState;
import org.bauweg.documents.Documents;
import org.springframework.stereotype.Component;

/** Confirms that the application is complete, on the documents as they are now (§ 65 Abs. 2 S. 1 HBO). */
@Component
class ConfirmCompleteness extends CaseTask {

    private final Completeness completeness;
    private final Documents documents;

    ConfirmCompleteness(Completeness completeness, Documents documents) {
        this.completeness = completeness;
        this.documents = documents;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.date("decisionDueAt"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask check = step.require("check-completeness");
        List<DocumentRef> basis = documents.of(step.caseId()).stream()
                .filter(document -> document.state() == DocumentState.ACCEPTED)
                .map(document -> new DocumentRef(document.id(), document.sha256()))
                .toList();
        ConfirmationOutcome outcome = completeness.confirm(new org.bauweg.completeness.ConfirmCompleteness(
                step.caseId(),
                check.form().date("completeOn").orElseThrow(),
                check.form().text("completenessReason").orElseThrow(),
                basis,
                check.answeredBy()));
        LocalDate on = null;
        if (outcome instanceof ConfirmationOutcome.Confirmed confirmed) {
            on = confirmed.on();
        } else if (outcome instanceof ConfirmationOutcome.AlreadyConfirmed confirmed) {
            on = confirmed.on();
        } else {
            throw new IllegalStateException("completeness not confirmed: " + outcome);
        }
        return Map.of("decisionDueAt", completeness.decisionDeadline(on).dueInstant());
    }
}
