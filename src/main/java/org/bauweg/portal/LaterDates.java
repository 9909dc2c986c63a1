package org.bauweg.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.DeadlineRule.Purpose;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.shared.CaseId;
import org.springframework.stereotype.Component;

/** What runs for the applicant after the decision: validity, remedies, waits before the use. In the case's scope. */
@Component
class LaterDates {

    private static final Set<Purpose> SHOWN =
            Set.of(Purpose.VALIDITY, Purpose.INTERRUPTION, Purpose.REMEDY, Purpose.WAITING_PERIOD);

    /**
     * One running period.
     *
     * @param name what it is, in German
     * @param sentence why it ends then, in German
     */
    record LaterDate(String name, LocalDate end, String sentence) {}

    private final DeadlineLedger ledger;

    LaterDates(DeadlineLedger ledger) {
        this.ledger = ledger;
    }

    /** Whether a permit or an exemption is in force. */
    boolean mayBuild(CaseId caseId) {
        return ledger.of(caseId).stream()
                .anyMatch(period -> period.state() == LedgerDeadline.State.RUNNING
                        && period.deadline().rule().purpose() == Purpose.VALIDITY);
    }

    /** The running periods, the one that ends first at the top. */
    List<LaterDate> of(CaseId caseId) {
        return ledger.of(caseId).stream()
                .filter(period -> period.state() == LedgerDeadline.State.RUNNING)
                .filter(period -> SHOWN.contains(period.deadline().rule().purpose()))
                .map(period -> new LaterDate(
                        period.deadline().rule().name(),
                        period.deadline().end(),
                        period.deadline().explanation().sentence()))
                .sorted(java.util.Comparator.comparing(LaterDate::end))
                .toList();
    }
}
