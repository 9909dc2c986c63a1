package org.bauweg.completeness;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFile;
import org.bauweg.deadlines.ChangeDeadline;
import org.bauweg.deadlines.ChangeOutcome;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.DeadlineRule;
import org.bauweg.deadlines.Deadlines;
import org.bauweg.deadlines.LapseEffect;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.StartDeadline;
import org.bauweg.deadlines.Turn;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.springframework.stereotype.Component;

/** The periods of the check for completeness in the ledger: the month for the check, and the time to supply (D03). */
@Component
class CheckPeriods {

    static final String SUPPLY = "D03";

    private final DeadlineLedger ledger;
    private final Deadlines deadlines;
    private final Clock clock;

    CheckPeriods(DeadlineLedger ledger, Deadlines deadlines, Clock clock) {
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** Lets the month run from the receipt; empty where the law of the procedure sets none. */
    Optional<LedgerDeadline> startCheck(CaseFile file) {
        LocalDate received = day(file.filedAt());
        return deadlines
                .catalogue()
                .ruleFor(
                        DeadlineRule.Purpose.COMPLETENESS_CHECK,
                        file.procedure().name(),
                        received)
                .map(rule -> ledger.start(
                        StartDeadline.of(file.id(), file.authority(), rule.id(), received, received, Turn.AUTHORITY)));
    }

    /** The newest period for the check, open or not. */
    Optional<LedgerDeadline> check(CaseId caseId) {
        return ledger.newest(ledger.of(caseId).stream()
                .filter(period -> period.deadline().rule().purpose() == DeadlineRule.Purpose.COMPLETENESS_CHECK)
                .toList());
    }

    /** The open check whose month has passed with the effect that the application counts as complete. */
    Optional<LedgerDeadline> overdue(CaseId caseId) {
        return check(caseId)
                .filter(period -> period.state().isOpen() && period.lapse() == LapseEffect.COMPLETE_BY_FICTION)
                .filter(period -> !clock.instant().isBefore(period.dueInstant()));
    }

    void meetCheck(CaseId caseId, AccountId by) {
        check(caseId).ifPresent(period -> ledger.meet(period.id(), today(), by.toString()));
    }

    void lapse(LedgerDeadline period) {
        ledger.lapse(period.id(), Act.SYSTEM);
    }

    LedgerDeadline startSupply(CaseFile file, LocalDate last, AccountId by) {
        return ledger.start(
                StartDeadline.of(file.id(), file.authority(), SUPPLY, day(file.filedAt()), today(), Turn.APPLICANT)
                        .until(last)
                        .by(by.toString()));
    }

    Optional<LedgerDeadline> supply(CaseId caseId) {
        return ledger.open(caseId, SUPPLY, "");
    }

    ChangeOutcome extendSupply(LedgerDeadline period, LocalDate last, String reason, AccountId by) {
        return ledger.change(new ChangeDeadline.ExtendTo(period.id(), last, reason), by.toString());
    }

    void meetSupply(CaseId caseId, AccountId by) {
        supply(caseId).ifPresent(period -> ledger.meet(period.id(), today(), by.toString()));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}
