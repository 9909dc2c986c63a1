package org.bauweg.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFact;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.Procedure;
import org.bauweg.completeness.Completeness;
import org.bauweg.completeness.CompletenessAct;
import org.bauweg.deadlines.Deadline;
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
 * The one place that says what the period for a decision is, by procedure, kind of building and the day of completeness, and what
 * the law attaches to its end (§ 65 Abs. 2, § 70 Abs. 4, § 73 Abs. 3,
 * § 79 Abs. 3, § 7 Abs. 3 HBO). Callers stand in the case's scope.
 */
@Component
public class DecisionPeriods {

    /** An inquiry about a project of which nobody knows yet whether it is a special building. */
    private static final String UNCLEAR = "P76_UNCLEAR";

    private final DeadlineLedger ledger;
    private final Deadlines deadlines;
    private final CaseFiles files;
    private final Completeness completeness;
    private final Clock clock;

    DecisionPeriods(
            DeadlineLedger ledger, Deadlines deadlines, CaseFiles files, Completeness completeness, Clock clock) {
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.files = files;
        this.completeness = completeness;
        this.clock = clock;
    }

    /**
     * The rule by which the law lets the decision of a case be due, were it in this procedure: that of the day on which the
     * application was filed. Empty where it sets no period, as for special buildings (§ 70 Abs. 4 HBO).
     */
    public Optional<DeadlineRule> rule(CaseFile file, Procedure procedure) {
        return deadlines.catalogue().ruleFor(DeadlineRule.Purpose.DECISION, scope(file, procedure), legalDay(file));
    }

    /**
     * A preliminary ruling has the period of the procedure it is for: none for special buildings, and as long as nobody knows
     * whether it is for one, the period without what follows its end (§ 76 Abs. 2 HBO).
     */
    private static String scope(CaseFile file, Procedure procedure) {
        if (procedure != Procedure.P76) {
            return procedure.name();
        }
        return SpecialBuilding.of(file)
                .map(special -> special ? Procedure.P66_SPECIAL.name() : Procedure.P76.name())
                .orElse(UNCLEAR);
    }

    /** The period as it would run in this procedure, computed; starts nothing. Empty before the application is complete. */
    public Optional<Deadline> computed(CaseFile file, Procedure procedure) {
        return from(file).flatMap(from -> rule(file, procedure).map(rule -> deadlines.compute(rule, from)));
    }

    /**
     * Lets the period run from the day the complete application was received, or counts as received. Empty where the law sets
     * none. Repeating changes nothing.
     *
     * @throws IllegalStateException if the application is not complete
     */
    public Optional<LedgerDeadline> start(CaseId caseId) {
        CaseFile file = files.require(caseId);
        LocalDate from = from(file).orElseThrow(() -> new IllegalStateException("case " + caseId + " is not complete"));
        return rule(file, file.procedure()).map(rule -> ledger.start(command(file, rule, from, Act.SYSTEM)));
    }

    /**
     * After the procedure changed, or what is known of the building: the period runs by the rule that is now the right one, from
     * the same day, and with the rests there were. Empty, and nothing changed, where the rule is the same or the application is
     * not complete.
     */
    public Optional<DecisionPeriodChange> follow(CaseId caseId, String actor) {
        CaseFile file = files.require(caseId);
        Optional<LocalDate> from = from(file);
        Optional<DeadlineRule> rule = rule(file, file.procedure());
        Optional<LedgerDeadline> former = running(caseId);
        if (from.isEmpty() || former.map(LedgerDeadline::rule).equals(rule.map(DeadlineRule::id))) {
            return Optional.empty();
        }
        former.ifPresent(period -> ledger.cancel(period.id(), today(), actor));
        Optional<LedgerDeadline> now = rule.map(law -> command(file, law, from.get(), actor))
                .map(command -> former.map(period -> ledger.startInPlaceOf(period.id(), command))
                        .orElseGet(() -> ledger.start(command)));
        if (now.isEmpty() && file.decisionDueOn() != null) {
            files.record(caseId, new CaseFact.DecisionDue(null), actor);
        }
        return Optional.of(new DecisionPeriodChange(former.orElse(null), now.orElse(null)));
    }

    private StartDeadline command(CaseFile file, DeadlineRule rule, LocalDate from, String actor) {
        return StartDeadline.of(file.id(), file.authority(), rule.id(), legalDay(file), from, Turn.AUTHORITY)
                .by(actor);
    }

    private Optional<LocalDate> from(CaseFile file) {
        return file.completeOn() == null
                ? Optional.empty()
                : completeness.confirmation(file.id()).map(CompletenessAct::decisionFrom);
    }

    private LocalDate legalDay(CaseFile file) {
        return LocalDate.ofInstant(file.filedAt(), clock.getZone());
    }

    /** The period that runs or stands still in the case. */
    public Optional<LedgerDeadline> running(CaseId caseId) {
        return of(caseId).filter(period -> period.state().isOpen());
    }

    /** The period of the case, the newest if there were several; open or ended. */
    public Optional<LedgerDeadline> of(CaseId caseId) {
        return ledger.newest(
                ledger.of(caseId).stream().filter(DecisionPeriods::isDecision).toList());
    }

    /** Whether silence until its end grants what was applied for. */
    public static boolean isFiction(LedgerDeadline period) {
        return period.lapse() == LapseEffect.PERMIT_DEEMED_GRANTED
                || period.lapse() == LapseEffect.APPROVAL_DEEMED_GIVEN;
    }

    /** The open period that is over and has granted what was applied for. */
    public Optional<LedgerDeadline> fictionDue(CaseId caseId) {
        return running(caseId).filter(DecisionPeriods::isFiction).filter(period -> !clock.instant()
                .isBefore(period.dueInstant()));
    }

    /** The decision was made and provided today. */
    public void meet(CaseId caseId, String actor) {
        running(caseId).ifPresent(period -> ledger.meet(period.id(), today(), actor));
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
