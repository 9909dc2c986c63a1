package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.consultation.ProposedBody;
import org.bauweg.deadlines.DeadlineRule;
import org.bauweg.deadlines.Deadlines;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.StartEvent;
import org.bauweg.decision.DecisionPeriods;
import org.bauweg.shared.CaseId;
import org.springframework.stereotype.Component;

/**
 * Warns whoever chooses the bodies to hear: the time of some would leave no day to decide before silence grants the application,
 * unless the period for the decision is prolonged in time (§ 65 Abs. 2 S. 2 HBO).
 */
@Component
class DecisionPeriodHint implements FormData {

    private static final String NAME = "decisionPeriodHint";

    private final ConsultableBodies bodies;
    private final DecisionPeriods periods;
    private final Deadlines deadlines;
    private final CaseFiles files;
    private final Clock clock;

    DecisionPeriodHint(
            ConsultableBodies bodies, DecisionPeriods periods, Deadlines deadlines, CaseFiles files, Clock clock) {
        this.bodies = bodies;
        this.periods = periods;
        this.deadlines = deadlines;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Set<String> names() {
        return Set.of(NAME);
    }

    @Override
    public Map<String, Object> of(InboxTask task, Locale locale) {
        Optional<LedgerDeadline> decision = periods.of(task.caseId())
                .filter(period -> period.state() == LedgerDeadline.State.RUNNING && period.effective())
                .filter(DecisionPeriods::isFiction);
        String lines = decision.map(
                        period -> longerThan(task.caseId(), period.deadline().end()))
                .orElse("");
        return lines.isEmpty()
                ? Map.of()
                : Map.of(
                        NAME,
                        "Die Entscheidungsfrist endet am %s. Nicht vorher endet die Beteiligung von:\n%s"
                                .formatted(
                                        CaseMail.DAY.format(decision.orElseThrow()
                                                .deadline()
                                                .end()),
                                        lines));
    }

    private String longerThan(CaseId caseId, LocalDate decision) {
        LocalDate received = LocalDate.ofInstant(files.require(caseId).filedAt(), clock.getZone());
        return bodies.proposed(caseId).stream()
                .map(body -> new Asked(body, end(body, received)))
                .filter(asked -> !asked.end().isBefore(decision))
                .map(asked -> asked.body().body() + " (bis " + CaseMail.DAY.format(asked.end()) + ")")
                .collect(Collectors.joining("\n"));
    }

    private LocalDate end(ProposedBody body, LocalDate received) {
        DeadlineRule rule = deadlines.catalogue().rule(body.rule(), received);
        boolean fromReceipt = rule.start() == StartEvent.APPLICATION_RECEIVED;
        return deadlines
                .compute(rule, fromReceipt ? received : LocalDate.now(clock))
                .end();
    }

    private record Asked(ProposedBody body, LocalDate end) {}
}
