package org.bauweg.workflow;

import java.util.Optional;
import org.bauweg.access.Actor;
import org.bauweg.consultation.SelectConsultations.NamedNeighbour;
import org.bauweg.documents.DocumentState;
import org.bauweg.documents.Documents;
import org.bauweg.forms.Answers;
import org.springframework.stereotype.Component;

/** Who skips a neighbour's notification because he consented has the consent on file (§ 71 Abs. 2 HBO). */
@Component
class SelectionRule implements TaskRule {

    private static final String CONSENT = "neighbourConsent";

    private final Documents documents;

    SelectionRule(Documents documents) {
        this.documents = documents;
    }

    @Override
    public String task() {
        return "selectConsultations";
    }

    @Override
    public Optional<Refusal> check(InboxTask task, Answers answers, Actor actor) {
        boolean claimed = StartConsultations.neighbours(answers).stream().anyMatch(NamedNeighbour::consented);
        return claimed && !onFile(task)
                ? Optional.of(new Refusal("neighbourWay", "rule.neighbour.consentMissing"))
                : Optional.empty();
    }

    private boolean onFile(InboxTask task) {
        return documents.of(task.caseId()).stream()
                .anyMatch(document -> document.slot().equals(CONSENT) && document.state() == DocumentState.ACCEPTED);
    }
}
