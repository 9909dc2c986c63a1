package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.bauweg.casefile.CaseFact;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.Procedure;
import org.bauweg.completeness.Completeness;
import org.bauweg.completeness.CompletenessAct;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.DeadlineRule;
import org.bauweg.deadlines.DeadlineRule.Purpose;
import org.bauweg.deadlines.Deadlines;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.StartDeadline;
import org.bauweg.deadlines.Turn;
import org.bauweg.decision.DecisionPeriods;
import org.springframework.stereotype.Component;

/** The move of a case from one procedure to another: facts, processes and periods. In the case's scope, the case locked. */
@Component
class ProcedureChange {

    private static final String DECISION_DUE = "decisionDueAt";
    private static final String FICTION_DUE = "fictionDueAt";

    private final CaseFiles files;
    private final Bundles bundles;
    private final CaseStarts starts;
    private final CaseProcesses caseProcesses;
    private final Processes processes;
    private final DateBindings bindings;
    private final Completeness completeness;
    private final DeadlineLedger ledger;
    private final Deadlines deadlines;
    private final Clock clock;

    ProcedureChange(
            CaseFiles files,
            Bundles bundles,
            CaseStarts starts,
            CaseProcesses caseProcesses,
            Processes processes,
            DateBindings bindings,
            Completeness completeness,
            DeadlineLedger ledger,
            Deadlines deadlines,
            Clock clock) {
        this.files = files;
        this.bundles = bundles;
        this.starts = starts;
        this.caseProcesses = caseProcesses;
        this.processes = processes;
        this.bindings = bindings;
        this.completeness = completeness;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * A person moves the case: a process of another service is told to end before the new one starts.
     *
     * @return false, and nothing changed, while the period for the decision is over or stands still: what the law made of the
     *     case stays, and a suspension ends first
     */
    boolean byStaff(CaseFile file, Procedure to, String reason, String actor) {
        if (decision(file).filter(this::isFixed).isPresent()) {
            return false;
        }
        if (isAnew(file, to)) {
            if (!processes.send(file.id(), CaseMessage.PROCEDURE_CHANGED.inModels())) {
                throw new IllegalStateException(
                        "the process of case " + file.id() + " does not take another procedure");
            }
            begin(file, to, reason, actor);
        } else {
            files.record(file.id(), reclassified(file, to, reason), actor);
            followDecision(file, to, actor);
        }
        return true;
    }

    private boolean isFixed(LedgerDeadline period) {
        return period.state() == LedgerDeadline.State.PAUSED || !clock.instant().isBefore(period.dueInstant());
    }

    /** The model of the case moves it and ends afterwards. */
    void byModel(CaseFile file, Procedure to, String reason, String actor) {
        ledger.cancelAll(file.id(), today(), actor);
        begin(file, to, reason, actor);
    }

    /** Whether the case starts again, in another service. */
    static boolean isAnew(CaseFile file, Procedure to) {
        return to.service().filter(file.service()::equals).isEmpty();
    }

    private void begin(CaseFile file, Procedure to, String reason, String actor) {
        PublishedBundle live = to.service()
                .flatMap(bundles::live)
                .orElseThrow(() -> new IllegalStateException("no models for procedure " + to));
        files.record(file.id(), reclassified(file, to, reason), actor);
        files.record(file.id(), new CaseFact.ProcedureBegun(clock.instant()), actor);
        caseProcesses.once(
                files.require(file.id()),
                live.service(),
                live.id(),
                bundles.entry(live.id()).processId(),
                "procedure/" + file.version(),
                starts.variables(live.id(), DeclarationCopy.flat(file)));
    }

    private static CaseFact.Reclassified reclassified(CaseFile file, Procedure to, String reason) {
        return new CaseFact.Reclassified(file.procedure(), to, to.service().orElseThrow(), reason);
    }

    /** Where completeness is established, the period for the decision runs by the rule of the other procedure, from the same day. */
    private void followDecision(CaseFile file, Procedure to, String actor) {
        Optional<LocalDate> complete = completeness.confirmation(file.id()).map(CompletenessAct::decisionFrom);
        if (file.completeOn() == null || complete.isEmpty()) {
            return;
        }
        Optional<DeadlineRule> rule = decisionRule(file, to);
        Optional<LedgerDeadline> former = decision(file);
        if (former.map(LedgerDeadline::rule).equals(rule.map(DeadlineRule::id))) {
            return;
        }
        former.ifPresent(period -> ledger.cancel(period.id(), today(), actor));
        Optional<LedgerDeadline> started = rule.map(law -> ledger.start(
                StartDeadline.of(file.id(), file.authority(), law.id(), legalDay(file), complete.get(), Turn.AUTHORITY)
                        .by(actor)));
        for (RunningProcess process : processes.running(file.id())) {
            follow(process, DECISION_DUE, started, false);
            follow(process, FICTION_DUE, started.filter(DecisionPeriods::isFiction), true);
        }
    }

    /** From now on the date stands for the period; without one it never comes. */
    private void follow(RunningProcess process, String variable, Optional<LedgerDeadline> period, boolean timed) {
        if (!bundles.outline(process.bundle(), process.processId())
                .usedVariables()
                .contains(variable)) {
            return;
        }
        String processInstanceId = process.processInstanceId();
        period.ifPresentOrElse(
                found -> bindings.bind(found, processInstanceId, variable, timed),
                () -> bindings.unbind(processInstanceId, variable));
        processes.moveDate(
                processInstanceId,
                variable,
                period.map(LedgerDeadline::dueInstant).orElse(LedgerDeadline.NEVER));
    }

    /** The period for the decision that runs in the case. */
    Optional<LedgerDeadline> decision(CaseFile file) {
        return ledger.of(file.id()).stream()
                .filter(period -> period.state().isOpen())
                .filter(period -> period.deadline().rule().purpose() == Purpose.DECISION)
                .findFirst();
    }

    Optional<DeadlineRule> decisionRule(CaseFile file, Procedure to) {
        return deadlines.catalogue().ruleFor(Purpose.DECISION, to.name(), legalDay(file));
    }

    private LocalDate legalDay(CaseFile file) {
        return LocalDate.ofInstant(file.filedAt(), clock.getZone());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
