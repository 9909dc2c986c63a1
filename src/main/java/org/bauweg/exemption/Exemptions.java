package org.bauweg.exemption;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFact;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.DeadlineRule;
import org.bauweg.deadlines.DeadlineRule.Purpose;
import org.bauweg.deadlines.Deadlines;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.LedgerDeadline.State;
import org.bauweg.deadlines.StartDeadline;
import org.bauweg.deadlines.Turn;
import org.bauweg.shared.CaseId;
import org.springframework.stereotype.Component;

/**
 * Works without a permit, seen from the building authority: its own veto (§ 64a S. 1 HBO), the wait after the notice of a removal
 * (§ 63a HBO), and the day from which works may begin. Callers stand in the case's scope.
 */
@Component
public class Exemptions {

    private static final Set<Purpose> DECLARATIONS =
            Set.of(Purpose.MUNICIPAL_DECLARATION, Purpose.AUTHORITY_DECLARATION);

    private final CaseFiles files;
    private final DeadlineLedger ledger;
    private final Deadlines deadlines;
    private final Clock clock;

    Exemptions(CaseFiles files, DeadlineLedger ledger, Deadlines deadlines, Clock clock) {
        this.files = files;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * Lets the time run in which the authority itself may demand a procedure; empty in procedures in which it may not. Doing it
     * twice does no more than once.
     *
     * @param received when the required documents reached the authority
     */
    public Optional<LedgerDeadline> startVeto(CaseId caseId, LocalDate received) {
        return start(caseId, Purpose.AUTHORITY_DECLARATION, received, Turn.AUTHORITY);
    }

    /** The authority has said, before its time ran out, whether it demands a procedure. */
    public void endVeto(CaseId caseId, String actor) {
        open(caseId, Purpose.AUTHORITY_DECLARATION).forEach(deadline -> ledger.meet(deadline.id(), today(), actor));
    }

    /** The authority's time has run out. */
    public void lapseVeto(CaseId caseId) {
        open(caseId, Purpose.AUTHORITY_DECLARATION).forEach(deadline -> ledger.lapse(deadline.id(), Act.SYSTEM));
    }

    /** Lets the time run that lies between the notice of a removal and its begin (D24, § 63a S. 2 and 5 HBO). */
    public LedgerDeadline startWaiting(CaseId caseId) {
        CaseFile file = files.require(caseId);
        return start(caseId, Purpose.WAITING_PERIOD, day(file.filedAt()), Turn.NOBODY)
                .orElseThrow(() -> new IllegalStateException(file.procedure() + " knows no waiting period"));
    }

    /** What was begun has no meaning any more: required documents are missing, or the case takes another way. */
    public void cancelPeriods(CaseId caseId, String actor) {
        ledger.cancelAll(caseId, today(), actor);
    }

    /** Asks for documents without which the time does not begin; the law attaches nothing to the last day. */
    public void askDocuments(CaseId caseId, LocalDate dueOn, String actor) {
        files.record(caseId, new CaseFact.DocumentsRequested(dueOn, false), actor);
    }

    /** What was asked for has come. */
    public void documentsSupplied(CaseId caseId, String actor) {
        files.record(caseId, new CaseFact.DocumentsSupplied(), actor);
    }

    /**
     * Records that works may begin: on the day after the last period that ran out, or on the day of the last waiver, whichever is
     * later. Dated by the law, whenever it is called; repeating it changes nothing.
     *
     * @return the first day of works
     * @throws IllegalStateException while a period runs
     */
    public LocalDate admitStart(CaseId caseId) {
        CaseFile file = files.lock(caseId);
        if (file.startAdmissibleOn() != null) {
            return file.startAdmissibleOn();
        }
        LocalDate on = ledger.of(caseId).stream()
                .filter(deadline -> DECLARATIONS.contains(purpose(deadline)))
                .filter(deadline -> deadline.state() != State.CANCELLED)
                .map(Exemptions::freeFrom)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalStateException("nobody was asked about case " + caseId));
        admit(file, on);
        rule(file, Purpose.VALIDITY)
                .ifPresent(rule -> ledger.start(
                        StartDeadline.of(caseId, file.authority(), rule.id(), day(file.filedAt()), on, Turn.NOBODY)));
        return on;
    }

    /**
     * Records that the removal may begin: on the day after the waiting period, and not before what was missing had come (§ 63a S.
     * 3 and 5 HBO).
     *
     * @param supplied when a missing certificate came; empty if none was missing
     * @return the first day of the removal
     */
    public LocalDate admitDemolition(CaseId caseId, Optional<LocalDate> supplied) {
        CaseFile file = files.lock(caseId);
        if (file.startAdmissibleOn() != null) {
            return file.startAdmissibleOn();
        }
        LedgerDeadline waiting = ledger.of(caseId).stream()
                .filter(deadline -> purpose(deadline) == Purpose.WAITING_PERIOD)
                .filter(deadline -> deadline.state() != State.CANCELLED)
                .findFirst()
                .orElseThrow();
        ledger.lapse(waiting.id(), Act.SYSTEM);
        LocalDate over = waiting.deadline().dayAfterEnd();
        LocalDate on = supplied.filter(day -> day.isAfter(over)).orElse(over);
        admit(file, on);
        return on;
    }

    private void admit(CaseFile file, LocalDate on) {
        Instant lawful = on.atStartOfDay(clock.getZone()).toInstant();
        Instant now = clock.instant();
        files.record(file.id(), new CaseFact.StartAdmissible(on, lawful.isBefore(now) ? lawful : now), Act.SYSTEM);
    }

    private static LocalDate freeFrom(LedgerDeadline deadline) {
        LocalDate ended = deadline.endedOn();
        if (ended == null) {
            throw new IllegalStateException("deadline " + deadline.rule() + " still runs");
        }
        return deadline.state() == State.LAPSED ? deadline.deadline().dayAfterEnd() : ended;
    }

    private Optional<LedgerDeadline> start(CaseId caseId, Purpose purpose, LocalDate event, Turn turn) {
        CaseFile file = files.require(caseId);
        return rule(file, purpose)
                .map(rule -> ledger.start(
                        StartDeadline.of(caseId, file.authority(), rule.id(), day(file.filedAt()), event, turn)));
    }

    private Optional<DeadlineRule> rule(CaseFile file, Purpose purpose) {
        return deadlines.catalogue().ruleFor(purpose, file.procedure().name(), day(file.filedAt()));
    }

    private List<LedgerDeadline> open(CaseId caseId, Purpose purpose) {
        return ledger.of(caseId).stream()
                .filter(deadline -> deadline.state().isOpen() && purpose(deadline) == purpose)
                .toList();
    }

    private static Purpose purpose(LedgerDeadline deadline) {
        return deadline.deadline().rule().purpose();
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
