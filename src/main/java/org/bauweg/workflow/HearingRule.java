package org.bauweg.workflow;

import java.util.Objects;
import java.util.Optional;
import org.bauweg.access.Actor;
import org.bauweg.consultation.PeriodActs;
import org.bauweg.deadlines.ChangeOutcome;
import org.bauweg.forms.Answers;
import org.springframework.stereotype.Component;

/** The public is heard once, for at most a month, and before the period is over (§ 36a Abs. 2 BauGB). */
@Component
class HearingRule implements TaskRule {

    private final PeriodActs acts;

    HearingRule(PeriodActs acts) {
        this.acts = acts;
    }

    @Override
    public String task() {
        return "giveApproval";
    }

    @Override
    public Optional<Refusal> check(InboxTask task, Answers answers, Actor actor) {
        if (answers.text("position").filter("hearPublic"::equals).isEmpty()) {
            return Optional.empty();
        }
        int days = answers.decimal("hearingDays").orElseThrow().intValueExact();
        int number = Objects.requireNonNull(task.consultationNumber());
        if (acts.previewHearing(task.caseId(), number, days) instanceof ChangeOutcome.Refused refused) {
            return Optional.of(
                    refused.refusal() == ChangeOutcome.Refusal.EXTENSION_TOO_LONG
                            ? new Refusal("hearingDays", "rule.hearing.tooLong")
                            : new Refusal("position", "rule.hearing.notPossible"));
        }
        return Optional.empty();
    }
}
