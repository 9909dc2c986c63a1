package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.bauweg.access.Actor;
import org.bauweg.forms.Answers;
import org.springframework.stereotype.Component;

/** Nothing comes in on a day to come. */
@Component
class ObjectionRule implements TaskRule {

    private final Clock clock;

    ObjectionRule(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String task() {
        return "recordObjections";
    }

    @Override
    public Optional<Refusal> check(InboxTask task, Answers answers, Actor actor) {
        return answers.date("arrivedOn")
                .filter(day -> day.isAfter(LocalDate.now(clock)))
                .map(day -> new Refusal("arrivedOn", "rule.objection.future"));
    }
}
