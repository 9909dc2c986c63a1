package org.bauweg.suspension;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.deadlines.ChangeDeadline;
import org.bauweg.deadlines.ChangeOutcome;
import org.bauweg.deadlines.DeadlineChanged;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.Deadlines;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.LedgerDeadline.State;
import org.bauweg.deadlines.StartDeadline;
import org.bauweg.deadlines.Turn;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DeadlineId;
import org.bauweg.suspension.SuspensionOutcome.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Zurückstellung (§ 15 BauGB): every running period of the authority and of the bodies it asked stands still, until staff let
 * the case go on or the suspension is over. The applicant is told both times. Callers stand in the case's scope.
 */
@Component
public class Suspensions {

    /** The suspension's own rule in the catalogue: at most twelve months. */
    public static final String RULE = "D09";

    private final SuspensionRows rows;
    private final DeadlineLedger ledger;
    private final Deadlines deadlines;
    private final CaseFiles files;
    private final SuspensionLetters letters;
    private final Clock clock;

    Suspensions(
            SuspensionRows rows,
            DeadlineLedger ledger,
            Deadlines deadlines,
            CaseFiles files,
            SuspensionLetters letters,
            Clock clock) {
        this.rows = rows;
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

    /** Lets the case stand still. */
    public SuspensionOutcome suspend(SuspendCase command) {
        CaseFile file = files.require(command.caseId());
        Optional<Refusal> refusal = refusal(command, file);
        if (refusal.isPresent()) {
            return new SuspensionOutcome.Refused(refusal.get());
        }
        List<LedgerDeadline> open = running(file.id());
        LedgerDeadline own = ledger.start(
                StartDeadline.of(file.id(), file.authority(), RULE, command.notified(), command.notified(), Turn.NOBODY)
                        .by(command.by().toString()));
        LocalDate until = command.until() == null ? own.deadline().end() : command.until();
        List<LedgerDeadline> paused = new ArrayList<>();
        open.forEach(deadline -> pause(deadline, command).ifPresent(paused::add));
        var suspension = new Suspension(
                own.id(),
                file.id(),
                file.authority(),
                command.notified(),
                until,
                command.reason().strip(),
                paused.stream().map(LedgerDeadline::id).toList());
        rows.add(suspension, command.by());
        letters.suspended(suspension, command.by().toString());
        return new SuspensionOutcome.Suspended(suspension, List.copyOf(paused));
    }

    /**
     * Lets the case go on from a day on, today or earlier; the time until then did not count.
     *
     * @param actor account id, or {@link Act#SYSTEM}
     */
    public SuspensionOutcome resume(CaseId caseId, LocalDate from, String reason, String actor) {
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
        return goOn(suspension.get(), from, reason, actor);
    }

    /** Ends those whose last day is over, at most {@code limit}; says how many. In the system scope. */
    int endOver(int limit) {
        List<Suspension> over = rows.over(today(), limit);
        over.forEach(suspension -> {
            if (longest(suspension.from()).equals(suspension.until())) {
                ledger.lapse(suspension.deadline(), Act.SYSTEM);
            } else {
                String why = "Die Zurückstellung endete am " + SuspensionLetters.day(suspension.until()) + ".";
                resume(suspension.caseId(), suspension.until().plusDays(1), why, Act.SYSTEM);
            }
        });
        return over.size();
    }

    /** The last day the law allows for a suspension notified on this day. */
    public LocalDate longest(LocalDate notified) {
        return deadlines.compute(RULE, notified).end();
    }

    /** The twelve months are over: the case goes on by itself, dated by the law. */
    @EventListener
    void lapsed(DeadlineChanged event) {
        LedgerDeadline after = event.after();
        if (!after.rule().equals(RULE)) {
            return;
        }
        if (after.state() == State.CANCELLED) {
            // the case took another way or is over: nothing goes on, and nobody is told so
            rows.end(after.id(), today());
        }
        if (after.state() != State.LAPSED) {
            return;
        }
        rows.lock(after.caseId())
                .filter(suspension -> suspension.deadline().equals(after.id()))
                .ifPresent(suspension -> {
                    LocalDate from = after.deadline().dayAfterEnd();
                    rows.end(suspension.deadline(), from);
                    goOn(suspension, from, "Die Frist der Zurückstellung ist abgelaufen.", Act.SYSTEM);
                });
    }

    private SuspensionOutcome goOn(Suspension suspension, LocalDate from, String reason, String actor) {
        List<LedgerDeadline> running = new ArrayList<>();
        for (DeadlineId id : suspension.paused()) {
            if (ledger.change(new ChangeDeadline.Resume(id, from, reason), actor)
                    instanceof ChangeOutcome.Changed changed) {
                running.add(changed.after());
            }
        }
        letters.resumed(suspension, from, reason, running, actor);
        return new SuspensionOutcome.Resumed(List.copyOf(running));
    }

    /** From the notification on, or from its beginning if it began later; nothing if it was over before. */
    private Optional<LedgerDeadline> pause(LedgerDeadline deadline, SuspendCase command) {
        LocalDate began = deadline.deadline().start();
        LocalDate from = began.isAfter(command.notified()) ? began : command.notified();
        var pause = new ChangeDeadline.Pause(
                deadline.id(), from, "Zurückstellung: " + command.reason().strip());
        return ledger.change(pause, command.by().toString()) instanceof ChangeOutcome.Changed changed
                ? Optional.of(changed.after())
                : Optional.empty();
    }

    private List<LedgerDeadline> running(CaseId caseId) {
        return ledger.of(caseId).stream()
                .filter(deadline -> deadline.state() == State.RUNNING)
                .filter(deadline -> deadline.turn() == Turn.AUTHORITY || deadline.turn() == Turn.CONSULTED)
                .toList();
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
        if (until == null) {
            return Optional.empty();
        } else if (until.isBefore(command.notified()) || until.isBefore(today())) {
            return Optional.of(Refusal.UNTIL_TOO_EARLY);
        }
        return until.isAfter(longest(command.notified())) ? Optional.of(Refusal.TOO_LONG) : Optional.empty();
    }

    private LocalDate day(CaseFile file) {
        return LocalDate.ofInstant(file.receivedAt(), clock.getZone());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
