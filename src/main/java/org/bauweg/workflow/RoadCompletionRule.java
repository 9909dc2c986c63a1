package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.bauweg.access.Actor;
import org.bauweg.consultation.PeriodActs;
import org.bauweg.forms.Answers;
import org.springframework.stereotype.Component;

/** Road documents are complete on a day between the request and today. */
@Component
class RoadCompletionRule implements TaskRule {

    private final PeriodActs acts;
    private final Clock clock;

    RoadCompletionRule(PeriodActs acts, Clock clock) {
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "completeRoadDocuments";
    }

    @Override
    public Optional<Refusal> check(InboxTask task, Answers answers, Actor actor) {
        LocalDate asked = acts.requestedOn(task.caseId(), Objects.requireNonNull(task.consultationNumber()));
        return answers.date("roadCompleteOn")
                .filter(day -> day.isAfter(LocalDate.now(clock)) || day.isBefore(asked))
                .map(day -> new Refusal("roadCompleteOn", "rule.roadDocuments.day"));
    }
}
