package org.bauweg.workflow;

import java.util.Optional;
import org.bauweg.access.Actor;
import org.bauweg.forms.Answers;
import org.springframework.stereotype.Component;

/** A technical review is by a second person: who reviewed does not prepare the decision. */
@Component
class PreparationRule implements TaskRule {

    private static final String REVIEW = "review-technically";

    private final AnswerRecords records;

    PreparationRule(AnswerRecords records) {
        this.records = records;
    }

    @Override
    public String task() {
        return "prepareDecision";
    }

    @Override
    public Optional<Refusal> check(InboxTask task, Answers answers, Actor actor) {
        boolean reviewed = records.of(task.caseId()).stream()
                .filter(answered -> answered.processInstanceId().equals(task.processInstanceId()))
                .filter(answered -> answered.formId().equals(REVIEW))
                .reduce((earlier, later) -> later)
                .filter(answered -> answered.answeredBy().equals(actor.account()))
                .isPresent();
        return reviewed ? Optional.of(new Refusal("", "rule.prepare.reviewer")) : Optional.empty();
    }
}
