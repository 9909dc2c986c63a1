package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.bauweg.casefile.CaseFile;
import org.bauweg.consultation.ProposedBody;
import org.bauweg.deadlines.DeadlineRule;
import org.bauweg.deadlines.Deadlines;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.StartEvent;
import org.bauweg.decision.DecisionPeriods;
import org.springframework.stereotype.Component;

/**
 * Which of the bodies that are to be asked would leave no day to decide before silence grants the application, if they were asked
 * today (§ 65 Abs. 2 HBO). In the case's or its authority's scope.
 */
@Component
public class LongConsultations {

    private final ConsultableBodies bodies;
    private final Deadlines deadlines;
    private final Clock clock;

    LongConsultations(ConsultableBodies bodies, Deadlines deadlines, Clock clock) {
        this.bodies = bodies;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** A body whose time would end on this day. */
    public record Outlasting(String body, LocalDate end) {}

    /** Whether silence until its end grants the application, as things stand. */
    public static boolean isEndangered(LedgerDeadline period) {
        return DecisionPeriods.isDecision(period)
                && DecisionPeriods.isFiction(period)
                && period.effective()
                && period.state() == LedgerDeadline.State.RUNNING;
    }

    /** The proposed bodies whose time would not end before the period for the decision. */
    public List<Outlasting> of(CaseFile file, LedgerDeadline decision) {
        LocalDate received = LocalDate.ofInstant(file.filedAt(), clock.getZone());
        return bodies.proposed(file.id()).stream()
                .map(body -> new Outlasting(body.body(), end(body, received)))
                .filter(asked -> !asked.end().isBefore(decision.deadline().end()))
                .toList();
    }

    private LocalDate end(ProposedBody body, LocalDate received) {
        DeadlineRule rule = deadlines.catalogue().rule(body.rule(), received);
        boolean fromReceipt = rule.start() == StartEvent.APPLICATION_RECEIVED;
        return deadlines
                .compute(rule, fromReceipt ? received : LocalDate.now(clock))
                .end();
    }
}
