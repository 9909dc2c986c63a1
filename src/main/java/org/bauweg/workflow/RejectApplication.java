package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.bauweg.audit.Act;
import org.bauweg.completeness.Completeness;
import org.bauweg.completeness.EndOutcome;
import org.bauweg.deadlines.DeadlineLedger;
import org.springframework.stereotype.Component;

/** The application is so incomplete that it cannot be processed (§ 70 Abs. 2 S. 3 HBO). */
@Component
class RejectApplication extends CaseTask {

    private final Completeness completeness;
    private final DeadlineLedger ledger;
    private final Clock clock;

    RejectApplication(Completeness completeness, DeadlineLedger ledger, Clock clock) {
        this.completeness = completeness;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask check = step.require("check-completeness");
        EndOutcome outcome = completeness.reject(
                step.caseId(), check.form().text("completenessReason").orElseThrow(), check.answeredBy());
        if (outcome == EndOutcome.CHECK_OVER) {
            // the month ended while the task was being completed
            throw new TaskGoneException();
        }
        if (outcome != EndOutcome.ENDED && outcome != EndOutcome.ALREADY_CLOSED) {
            throw new IllegalStateException("application not rejected: " + outcome);
        }
        ledger.cancelAll(step.caseId(), LocalDate.now(clock), Act.SYSTEM);
        return Map.of();
    }
}
