package org.bauweg.workflow;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bauweg.consultation.AnswerConsultation;
import org.bauweg.consultation.AnswerOutcome;
import org.bauweg.consultation.Consultations;
import org.bauweg.consultation.Position;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentState;
import org.bauweg.documents.Documents;
import org.bauweg.forms.Answers;
import org.bauweg.shared.DocumentId;
import org.springframework.stereotype.Component;

/** Keeps what the asked body said. */
@Component
class RecordStatement extends CaseTask {

    private static final Map<String, Position> POSITIONS = Map.of(
            "noConcerns", Position.NO_CONCERNS,
            "conditions", Position.CONDITIONS,
            "objection", Position.OBJECTION,
            "granted", Position.GRANTED,
            "refused", Position.REFUSED,
            "noObjections", Position.NO_OBJECTIONS,
            "objections", Position.OBJECTIONS);
    private static final List<String> FORMS =
            List.of("give-statement", "give-consent", "give-approval", "give-road-approval", "record-objections");

    private final Consultations consultations;
    private final Documents documents;

    RecordStatement(Consultations consultations, Documents documents) {
        this.consultations = consultations;
        this.documents = documents;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask statement = FORMS.stream()
                .flatMap(form -> step.answered(form).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody has said anything"));
        AnswerOutcome outcome = consultations.answer(new AnswerConsultation(
                step.caseId(),
                OpenConsultation.number(step, consultations),
                position(statement.form()).orElseThrow(),
                statement.form().text("statementText").orElse(""),
                statement.form().text("statementHints").orElse(""),
                attachments(step, statement),
                statement.form().date("arrivedOn").orElse(null),
                statement.answeredBy()));
        if (!(outcome instanceof AnswerOutcome.Answered || outcome instanceof AnswerOutcome.AlreadyClosed)) {
            throw new IllegalStateException("statement not kept: " + outcome);
        }
        return Map.of();
    }

    /** The position chosen in one of the forms; empty for what is no position, as hearing the public first. */
    static Optional<Position> position(Answers form) {
        return form.text("position").map(POSITIONS::get);
    }

    private List<DocumentId> attachments(CaseStep step, AnsweredTask statement) {
        return documents.of(step.caseId()).stream()
                .filter(document -> statement.taskId().equals(document.task()))
                .filter(document -> document.state() == DocumentState.ACCEPTED)
                .map(Document::id)
                .toList();
    }
}
