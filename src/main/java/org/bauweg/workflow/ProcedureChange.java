package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.bauweg.casefile.CaseFact;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.Procedure;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.decision.DecisionPeriodChange;
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
    private final DecisionPeriods periods;
    private final DeadlineLedger ledger;
    private final Clock clock;

    ProcedureChange(
            CaseFiles files,
            Bundles bundles,
            CaseStarts starts,
            CaseProcesses caseProcesses,
            Processes processes,
            DateBindings bindings,
            DecisionPeriods periods,
            DeadlineLedger ledger,
            Clock clock) {
        this.files = files;
        this.bundles = bundles;
        this.starts = starts;
        this.caseProcesses = caseProcesses;
        this.processes = processes;
        this.bindings = bindings;
        this.periods = periods;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Whether the period for the decision is over or stands still, so that nobody moves the case: what the law made of it stays,
     * and a suspension ends first.
     */
    boolean isFixed(CaseFile file) {
        return periods.running(file.id())
                .filter(period -> period.state() == LedgerDeadline.State.PAUSED
                        || !clock.instant().isBefore(period.dueInstant()))
                .isPresent();
    }

    /**
     * A person moves the case: a process of another service is told to end before the new one starts. Says what became of the
     * period for the decision, where the case goes on as it stands and the period changed.
     */
    Optional<DecisionPeriodChange> byStaff(CaseFile file, Procedure to, String reason, String actor) {
        if (isAnew(file, to)) {
            if (!processes.send(file.id(), CaseMessage.PROCEDURE_CHANGED.inModels())) {
                throw new IllegalStateException(
                        "the process of case " + file.id() + " does not take another procedure");
            }
            begin(file, to, reason, actor);
            return Optional.empty();
        }
        files.record(file.id(), reclassified(file, to, reason), actor);
        return followDecision(file, actor);
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

    /** Where completeness is established, the dates of the processes follow the period of the other procedure. */
    private Optional<DecisionPeriodChange> followDecision(CaseFile file, String actor) {
        Optional<DecisionPeriodChange> change = periods.follow(file.id(), actor);
        change.ifPresent(moved -> {
            Optional<LedgerDeadline> now = Optional.ofNullable(moved.now());
            for (RunningProcess process : processes.running(file.id())) {
                follow(process, DECISION_DUE, now, false);
                follow(process, FICTION_DUE, now.filter(DecisionPeriods::isFiction), true);
            }
        });
        return change;
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

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
