package org.bauweg.workflow;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bauweg.access.Actor;
import org.bauweg.consultation.AnswerConsultation;
import org.bauweg.consultation.AnswerOutcome;
import org.bauweg.consultation.LateAnswers;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentState;
import org.bauweg.documents.Documents;
import org.bauweg.forms.Answers;
import org.bauweg.forms.FormResult;
import org.bauweg.forms.FormSchema;
import org.bauweg.forms.RawInput;
import org.bauweg.forms.SlotFiles;
import org.springframework.stereotype.Component;

/** Keeps what somebody wrote in the form of a consultation whose time ran out while he wrote. In the case's scope. */
@Component
class LateStatements {

    private static final Set<String> TASKS =
            Set.of("giveStatement", "giveConsent", "giveApproval", "giveRoadApproval", "recordObjections");

    private final LateAnswers lateAnswers;
    private final TaskForms forms;
    private final SlotContents slots;
    private final Documents documents;

    LateStatements(LateAnswers lateAnswers, TaskForms forms, SlotContents slots, Documents documents) {
        this.lateAnswers = lateAnswers;
        this.forms = forms;
        this.slots = slots;
        this.documents = documents;
    }

    /**
     * What became of it: kept, to be mended, or empty if the task is no consultation whose time ran out in silence.
     *
     * @param task an ended task of the actor's
     */
    Optional<CompletionOutcome> keep(InboxTask task, Actor actor, RawInput input, Locale locale) {
        Integer number = task.consultationNumber();
        if (number == null || !TASKS.contains(task.task())) {
            return Optional.empty();
        }
        FormSchema form = forms.schema(task);
        Map<String, SlotFiles> files = form.fileSlots().isEmpty() ? Map.of() : slots.ofTask(task);
        FormResult result = form.validate(input, forms.context(task, locale, files));
        if (!result.accepted()) {
            return Optional.empty();
        }
        Answers answers = result.answers();
        return RecordStatement.position(answers).flatMap(position -> {
            AnswerOutcome outcome = lateAnswers.add(new AnswerConsultation(
                    task.caseId(),
                    number,
                    position,
                    answers.text("statementText").orElse(""),
                    answers.text("statementHints").orElse(""),
                    attachments(task).stream().map(Document::id).toList(),
                    answers.date("arrivedOn").orElse(null),
                    actor.account()));
            return outcome instanceof AnswerOutcome.Answered answered
                    ? Optional.of(new CompletionOutcome.KeptLate(task.caseId(), answered.late()))
                    : Optional.empty();
        });
    }

    private List<Document> attachments(InboxTask task) {
        return documents.of(task.caseId()).stream()
                .filter(document -> task.taskId().equals(document.task()))
                .filter(document -> document.state() == DocumentState.ACCEPTED)
                .toList();
    }
}
