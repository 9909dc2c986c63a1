package org.bauweg.suspension;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.DeadlineRule;
import org.bauweg.deadlines.Deadlines;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.LedgerDeadline.State;
import org.bauweg.deadlines.StartDeadline;
import org.bauweg.deadlines.Turn;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DeadlineId;
import org.bauweg.suspension.SuspensionOutcome.Refusal;
import org.springframework.stereotype.Component;

/**
 * Zurückstellung and vorläufige Untersagung (§ 15 BauGB): every period of the authority and of the bodies it asked stands still,
 * also one that begins meanwhile, until staff let the case go on or the suspension is over. The applicant is told both times; a
 * case that ends meanwhile ends its suspension without a word. Callers stand in the case's scope.
 */
@Component
public class Suspensions {

    private final SuspensionRows rows;
    private final RestingPeriods resting;
    private final DeadlineLedger ledger;
    private final Deadlines deadlines;
    private final CaseFiles files;
    private final SuspensionLetters letters;
    private final Clock clock;

    Suspensions(
            SuspensionRows rows,
            RestingPeriods resting,
            DeadlineLedger ledger,
            Deadlines deadlines,
            CaseFiles files,
            SuspensionLetters letters,
            Clock clock) {
        this.rows = rows;
        this.resting = resting;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.files = files;
        this.letters = letters;
        this.clock = clock;
    }

    /** The suspension that runs in the case. */
    public Optional<Suspension> of(CaseId caseId) {
        return rows.open(caseId);
    }

    /** The periods that stand still because of the suspension; without one those that would. */
    public List<LedgerDeadline> concerned(CaseId caseId) {
        return rows.open(caseId)
                .map(suspension -> ledger.of(caseId).stream()
                        .filter(period -> period.state() == State.PAUSED
                                && suspension.paused().contains(period.id()))
                        .toList())
                .orElseGet(() -> resting.running(caseId));
    }

    /** Lets the case stand still. */
    public SuspensionOutcome suspend(SuspendCase command) {
        CaseFile file = files.lock(command.caseId());
        Suspension.Kind kind = Suspension.Kind.of(file.procedure());
        Optional<Refusal> refusal = refusal(command, file);
        if (refusal.isPresent()) {
            return new SuspensionOutcome.Refused(refusal.get());
        }
        String actor = command.by().toString();
        List<LedgerDeadline> running = resting.running(file.id());
        LocalDate notified = command.notified();
        LedgerDeadline own =
                ledger.start(StartDeadline.of(file.id(), file.authority(), kind.rule(), notified, notified, Turn.NOBODY)
                        .by(actor));
        LocalDate until = command.until() == null ? own.deadline().end() : command.until();
        var begun = new Suspension(
                own.id(),
                file.id(),
                file.authority(),
                kind,
                notified,
                until,
                command.reason().strip(),
                List.of());
        List<LedgerDeadline> paused = running.stream()
                .flatMap(period -> resting.pause(period, begun, actor).stream())
                .toList();
        Suspension suspension =
                begun.pausing(paused.stream().map(LedgerDeadline::id).toList());
        rows.add(suspension, command.by());
        letters.suspended(suspension, actor);
        return new SuspensionOutcome.Suspended(suspension, paused);
    }

    /**
     * Lets the case go on from a day on, today or earlier; the time until then did not count.
     *
     * @param actor account id, or {@link Act#SYSTEM}
     */
    public SuspensionOutcome resume(CaseId caseId, LocalDate from, String reason, String actor) {
        CaseFile file = files.lock(caseId);
        Optional<Suspension> suspension = rows.lock(caseId);
        if (suspension.isEmpty()) {
            return new SuspensionOutcome.Refused(Refusal.NOT_SUSPENDED);
        } else if (reason.isBlank()) {
            return new SuspensionOutcome.Refused(Refusal.REASON_MISSING);
        } else if (from.isAfter(today())) {
            return new SuspensionOutcome.Refused(Refusal.DATE_IN_FUTURE);
        } else if (from.isBefore(suspension.get().from())) {
            return new SuspensionOutcome.Refused(Refusal.DATE_TOO_EARLY);
        }
        rows.end(suspension.get().deadline(), from);
        ledger.meet(suspension.get().deadline(), from, actor);
        return goOn(file, suspension.get(), from, reason, actor);
    }

    /** The last day the law allows for a suspension notified on this day. */
    public LocalDate longest(LocalDate notified) {
        return deadlines.compute(Suspension.Kind.DEFERRAL.rule(), notified).end();
    }

    /** Ends the suspension of the case if its last day is over; in the system scope. */
    void endIfOver(CaseId caseId) {
        files.lock(caseId);
        Optional<Suspension> over =
                rows.lock(caseId).filter(each -> each.until().isBefore(today()));
        over.ifPresent(suspension -> {
            boolean byLaw = ledger.find(suspension.deadline())
                    .filter(own -> own.state() == State.RUNNING && own.effective())
                    .filter(own -> own.deadline().end().equals(suspension.until()))
                    .isPresent();
            if (byLaw) {
                ledger.lapse(suspension.deadline(), Act.SYSTEM);
            } else {
                String why = SuspensionLetters.name(suspension.kind()) + " endete am "
                        + SuspensionLetters.day(suspension.until()) + ".";
                resume(caseId, suspension.until().plusDays(1), why, Act.SYSTEM);
            }
        });
    }

    /** A period began: it stands still from its beginning if the case does. */
    void begun(LedgerDeadline period) {
        if (!RestingPeriods.rests(period)) {
            return;
        }
        files.lock(period.caseId());
        rows.lock(period.caseId()).ifPresent(suspension -> resting.pause(period, suspension, Act.SYSTEM)
                .ifPresent(paused -> rows.pausedToo(suspension.deadline(), paused.id())));
    }

    /** The twelve months are over: the case goes on by itself, dated by the law. A period without meaning ends without a word. */
    void ownPeriodChanged(LedgerDeadline own) {
        if (own.state() == State.CANCELLED) {
            rows.end(own.id(), today());
        } else if (own.state() == State.LAPSED) {
            rows.lock(own.caseId())
                    .filter(suspension -> suspension.deadline().equals(own.id()))
                    .ifPresent(suspension -> {
                        LocalDate from = own.deadline().dayAfterEnd();
                        rows.end(own.id(), from);
                        String why = "Die zwölf Monate, die das Gesetz höchstens erlaubt, sind vorbei.";
                        goOn(files.require(own.caseId()), suspension, from, why, Act.SYSTEM);
                    });
        }
    }

    /** The case is over: what rested for the suspension has no meaning any more, but the period that the decision kept. */
    void endWithCase(CaseId caseId) {
        rows.lock(caseId).ifPresent(suspension -> {
            ledger.cancel(suspension.deadline(), today(), Act.SYSTEM);
            boolean decided = files.require(caseId).closure() == CaseFile.Closure.DECIDED;
            suspension.paused().stream()
                    .filter(id -> !(decided && isDecision(id)))
                    .forEach(id -> ledger.cancel(id, today(), Act.SYSTEM));
        });
    }

    private boolean isDecision(DeadlineId id) {
        return ledger.find(id)
                .filter(period -> period.deadline().rule().purpose() == DeadlineRule.Purpose.DECISION)
                .isPresent();
    }

    /** Nobody is told that a case goes on that is decided already. */
    private SuspensionOutcome goOn(CaseFile file, Suspension suspension, LocalDate from, String reason, String actor) {
        List<LedgerDeadline> running = suspension.paused().stream()
                .flatMap(id -> resting.resume(id, from, reason, actor).stream())
                .toList();
        if (file.decidedAt() == null && file.closure() == null) {
            letters.resumed(suspension, from, reason, running, actor);
        }
        return new SuspensionOutcome.Resumed(running);
    }

    private Optional<Refusal> refusal(SuspendCase command, CaseFile file) {
        LocalDate until = command.until();
        if (command.reason().isBlank()) {
            return Optional.of(Refusal.REASON_MISSING);
        } else if (file.closure() != null || file.decidedAt() != null) {
            return Optional.of(Refusal.CASE_OVER);
        } else if (rows.lock(file.id()).isPresent()) {
            return Optional.of(Refusal.ALREADY_SUSPENDED);
        } else if (command.notified().isAfter(today())) {
            return Optional.of(Refusal.DATE_IN_FUTURE);
        } else if (command.notified().isBefore(day(file))) {
            return Optional.of(Refusal.DATE_TOO_EARLY);
        }
        LocalDate longest = longest(command.notified());
        if (longest.isBefore(today())) {
            return Optional.of(Refusal.LONG_OVER);
        } else if (until == null) {
            return Optional.empty();
        } else if (until.isBefore(command.notified()) || until.isBefore(today())) {
            return Optional.of(Refusal.UNTIL_TOO_EARLY);
        }
        return until.isAfter(longest) ? Optional.of(Refusal.TOO_LONG) : Optional.empty();
    }

    private LocalDate day(CaseFile file) {
        return LocalDate.ofInstant(file.receivedAt(), clock.getZone());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }
}
