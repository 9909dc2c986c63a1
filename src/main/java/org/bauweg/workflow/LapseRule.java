package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.bauweg.access.Actor;
import org.bauweg.forms.Answers;
import org.springframework.stereotype.Component;

/** A new deadline lies in the future. */
@Component
class LapseRule implements TaskRule {

    private final Clock clock;

    LapseRule(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String task() {
        return "checkLapse";
    }

    @Override
    public Optional<Refusal> check(InboxTask task, Answers answers, Actor actor) {
        return answers.date("newDueOn")
                .filter(day -> !day.isAfter(LocalDate.now(clock)))
                .map(day -> new Refusal("newDueOn", "rule.dueOn.past"));
    }
}
