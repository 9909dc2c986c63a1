package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.bauweg.access.Actor;
import org.bauweg.consultation.PeriodActs;
import org.bauweg.forms.Answers;
import org.springframework.stereotype.Component;

/** A road authority says within ten working days that its documents are incomplete; later they count as complete. */
@Component
class RoadDefectsRule implements TaskRule {

    private final PeriodActs acts;
    private final Clock clock;

    RoadDefectsRule(PeriodActs acts, Clock clock) {
        this.acts = acts;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "giveRoadApproval";
    }

    @Override
    public Optional<Refusal> check(InboxTask task, Answers answers, Actor actor) {
        boolean incomplete =
                answers.text("position").filter("incomplete"::equals).isPresent();
        LocalDate until = acts.incompleteUntil(task.caseId(), Objects.requireNonNull(task.consultationNumber()));
        return incomplete && LocalDate.now(clock).isAfter(until)
                ? Optional.of(new Refusal("position", "rule.roadDocuments.tooLate"))
                : Optional.empty();
    }
}
