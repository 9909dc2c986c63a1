package org.bauweg.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFact;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.Procedure;
import org.bauweg.deadlines.DeadlineChanged;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.DeadlineRule;
import org.bauweg.deadlines.Deadlines;
import org.bauweg.deadlines.LapseEffect;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.StartDeadline;
import org.bauweg.deadlines.Turn;
import org.bauweg.shared.CaseId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The period for the decision of each procedure, and what the law attaches to its end (§ 65 Abs. 2, § 70 Abs. 4, § 73 Abs. 3,
 * § 79 Abs. 3, § 7 Abs. 3 HBO). Callers stand in the case's scope.
 */
@Component
public class DecisionPeriods {

    private final DeadlineLedger ledger;
    private final Deadlines deadlines;
    private final CaseFiles files;
    private final Clock clock;

    DecisionPeriods(DeadlineLedger ledger, Deadlines deadlines, CaseFiles files, Clock clock) {
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.files = files;
        this.clock = clock;
    }

    /**
     * Lets the period run by the law of the day of receipt. Empty where the law sets none, as for special buildings (§ 70
     * Abs. 4 HBO). Repeating changes nothing.
     *
     * @param from the day the complete application was received, or counts as received
     */
    public Optional<LedgerDeadline> start(CaseId caseId, LocalDate from) {
        CaseFile file = files.require(caseId);
        LocalDate received = LocalDate.ofInstant(file.filedAt(), clock.getZone());
        return deadlines
                .catalogue()
                .ruleFor(DeadlineRule.Purpose.DECISION, scope(file), received)
                .map(rule -> ledger.start(
                        StartDeadline.of(caseId, file.authority(), rule.id(), received, from, Turn.AUTHORITY)));
    }

    /** A preliminary ruling has the period of the procedure it is for: none for special buildings (§ 76 Abs. 2 HBO). */
    private static String scope(CaseFile file) {
        boolean special = file.procedure() == Procedure.P76
                && "yes".equals(file.answers("application-ruling").get("rulingSpecial"));
        return special ? Procedure.P66_SPECIAL.name() : file.procedure().name();
    }

    /** The period of the case, the newest if there were several; open or ended. */
    public Optional<LedgerDeadline> of(CaseId caseId) {
        return ledger.of(caseId).stream()
                .filter(DecisionPeriods::isDecision)
                .max(Comparator.comparing(
                                (LedgerDeadline period) -> period.state().isOpen())
                        .thenComparing(period -> period.deadline().start()));
    }

    /** Whether silence until its end grants what was applied for. */
    public static boolean isFiction(LedgerDeadline period) {
        return period.lapse() == LapseEffect.PERMIT_DEEMED_GRANTED
                || period.lapse() == LapseEffect.APPROVAL_DEEMED_GIVEN;
    }

    /** The open period that is over and has granted what was applied for. */
    public Optional<LedgerDeadline> fictionDue(CaseId caseId) {
        return of(caseId)
                .filter(period -> period.state().isOpen() && isFiction(period))
                .filter(period -> !clock.instant().isBefore(period.dueInstant()));
    }

    /** The decision was made and provided today. */
    public void meet(CaseId caseId, String actor) {
        of(caseId)
                .filter(period -> period.state().isOpen())
                .ifPresent(period -> ledger.meet(period.id(), today(), actor));
    }

    /**
     * Records that the permit counts as granted: a fact, no act, dated by the end of the period, whenever this is called. Empty if
     * no period granted it. Repeating gives the same day.
     */
    public Optional<LocalDate> recordDeemedGrant(CaseId caseId) {
        CaseFile file = files.lock(caseId);
        LocalDate before = file.deemedGrantedOn();
        if (before != null || file.closure() != null) {
            return Optional.ofNullable(before);
        }
        return fictionDue(caseId).map(period -> {
            ledger.lapse(period.id(), Act.SYSTEM);
            LocalDate on = period.deadline().end();
            files.record(caseId, new CaseFact.DeemedGranted(on, period.rule(), clock.instant()), Act.SYSTEM);
            return on;
        });
    }

    /** The case file shows the end the ledger knows. */
    @EventListener
    void changed(DeadlineChanged event) {
        LedgerDeadline after = event.after();
        LedgerDeadline before = event.before();
        if (isDecision(after)
                && after.state().isOpen()
                && (before == null
                        || !before.deadline().end().equals(after.deadline().end()))) {
            files.record(
                    after.caseId(), new CaseFact.DecisionDue(after.deadline().end()), Act.SYSTEM);
        }
    }

    /** Whether a period of the ledger is one for the decision. */
    public static boolean isDecision(LedgerDeadline period) {
        return period.deadline().rule().purpose() == DeadlineRule.Purpose.DECISION;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
