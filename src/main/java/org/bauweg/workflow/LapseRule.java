package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.bauweg.access.Actor;
import org.bauweg.completeness.Completeness;
import org.bauweg.forms.Answers;
import org.springframework.stereotype.Component;

/** A new deadline lies in the future; nothing counts as withdrawn before the last day is over, which may have moved. */
@Component
class LapseRule implements TaskRule {

    private final Completeness completeness;
    private final Clock clock;

    LapseRule(Completeness completeness, Clock clock) {
        this.completeness = completeness;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "checkLapse";
    }

    @Override
    public Optional<Refusal> check(InboxTask task, Answers answers, Actor actor) {
        boolean withdraws = answers.text("lapse").filter("withdraw"::equals).isPresent();
        if (withdraws && !isOver(task)) {
            return Optional.of(new Refusal("lapse", "rule.lapse.extended"));
        }
        return answers.date("newDueOn")
                .filter(day -> !day.isAfter(LocalDate.now(clock)))
                .map(day -> new Refusal("newDueOn", "rule.dueOn.past"));
    }

    private boolean isOver(InboxTask task) {
        return completeness
                .openRequest(task.caseId())
                .filter(request -> LocalDate.now(clock).isAfter(request.dueOn()))
                .isPresent();
    }
}
