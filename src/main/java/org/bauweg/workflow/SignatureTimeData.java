package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bauweg.deadlines.Deadlines;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.decision.DecisionPeriods;
import org.springframework.stereotype.Component;

/**
 * Whether a notice signed today might be notified only after silence has granted the application: a mailbox notifies on the
 * fourth day (D26), unless the applicant opens the notice before.
 */
@Component
class SignatureTimeData implements FormData {

    private final DecisionPeriods periods;
    private final Deadlines deadlines;
    private final Clock clock;

    SignatureTimeData(DecisionPeriods periods, Deadlines deadlines, Clock clock) {
        this.periods = periods;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Override
    public Set<String> names() {
        return Set.of("noticeTooLate");
    }

    @Override
    public Map<String, Object> of(InboxTask task, Locale locale) {
        return Map.of(
                "noticeTooLate",
                periods.of(task.caseId())
                        .filter(period -> period.state() == LedgerDeadline.State.RUNNING && period.effective())
                        .filter(DecisionPeriods::isFiction)
                        .filter(period -> notified().isAfter(period.deadline().end()))
                        .isPresent());
    }

    private LocalDate notified() {
        return deadlines.compute("D26", LocalDate.now(clock)).end();
    }
}
