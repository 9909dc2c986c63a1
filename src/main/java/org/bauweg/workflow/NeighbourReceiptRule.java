package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.bauweg.access.Actor;
import org.bauweg.consultation.PeriodActs;
import org.bauweg.forms.Answers;
import org.springframework.stereotype.Component;

/** A letter reaches a neighbour between the day it was written and today. */
@Component
class NeighbourReceiptRule implements TaskRule {

    private final PeriodActs acts;
    private final Clock clock;

    NeighbourReceiptRule(PeriodActs acts, Clock clock) {
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "recordNeighbourReceipt";
    }

    @Override
    public Optional<Refusal> check(InboxTask task, Answers answers, Actor actor) {
        LocalDate written = acts.requestedOn(task.caseId(), Objects.requireNonNull(task.consultationNumber()));
        return answers.date("informedOn")
                .filter(day -> day.isAfter(LocalDate.now(clock)) || day.isBefore(written))
                .map(day -> new Refusal("informedOn", "rule.neighbour.receipt"));
    }
}
