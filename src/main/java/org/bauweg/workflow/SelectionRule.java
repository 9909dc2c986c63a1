package org.bauweg.workflow;

import java.util.List;
import java.util.Optional;
import org.bauweg.access.Actor;
import org.bauweg.consultation.SelectConsultations.NamedNeighbour;
import org.bauweg.documents.DocumentState;
import org.bauweg.documents.Documents;
import org.bauweg.forms.Answers;
import org.springframework.stereotype.Component;

/**
 * Who skips a neighbour's notification because he consented has the consent on file (§ 71 Abs. 2 HBO); who strikes a proposed body
 * says why.
 */
@Component
class SelectionRule implements TaskRule {

    private static final String CONSENT = "neighbourConsent";

    private final Documents documents;
    private final ConsultableBodies bodies;

    SelectionRule(Documents documents, ConsultableBodies bodies) {
        this.documents = documents;
        this.bodies = bodies;
    }

    @Override
    public String task() {
        return "selectConsultations";
    }

    @Override
    public Optional<Refusal> check(InboxTask task, Answers answers, Actor actor) {
        return consent(task, answers).or(() -> struck(task, answers));
    }

    private Optional<Refusal> struck(InboxTask task, Answers answers) {
        List<String> chosen = answers.list("consultedBodies");
        return answers.text("selectionReason").filter(why -> !why.isBlank()).isPresent()
                ? Optional.empty()
                : bodies.proposed(task.caseId()).stream()
                        .filter(body -> !chosen.contains(ConsultableBodies.key(body)))
                        .findFirst()
                        .map(body -> new Refusal("selectionReason", "rule.selection.reasonMissing", body.body()));
    }

    private Optional<Refusal> consent(InboxTask task, Answers answers) {
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
