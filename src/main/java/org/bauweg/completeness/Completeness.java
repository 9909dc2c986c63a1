package org.bauweg.completeness;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bauweg.casefile.CaseFact;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFile.Closure;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.completeness.DocumentRequest.State;
import org.bauweg.deadlines.Deadline;
import org.bauweg.deadlines.Deadlines;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.springframework.stereotype.Component;

/**
 * The check of an application for completeness (§ 70 Abs. 2 HBO). Callers stand in the case's scope. Days are those of the
 * clock's zone.
 */
@Component
public class Completeness {

    private static final String CHECK = "D02";
    private static final String DECISION = "D17";

    private final CompletenessActs acts;
    private final DocumentRequests requests;
    private final CaseFiles files;
    private final Deadlines deadlines;
    private final Clock clock;

    Completeness(CompletenessActs acts, DocumentRequests requests, CaseFiles files, Deadlines deadlines, Clock clock) {
        this.acts = acts;
        this.requests = requests;
        this.files = files;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The period for the check, from the receipt of the application (D02, § 70 Abs. 2 S. 1 and 2 HBO). */
    public Deadline checkDeadline(Instant receivedAt) {
        return deadlines.compute(CHECK, day(receivedAt));
    }

    /** The period for the decision of an application complete on this day (D17, § 65 Abs. 2 S. 2 HBO). */
    public Deadline decisionDeadline(LocalDate completeOn) {
        return deadlines.compute(DECISION, completeOn);
    }

    /** Confirms completeness once and for all; an open request for documents counts as answered. */
    public ConfirmationOutcome confirm(ConfirmCompleteness command) {
        CaseFile file = files.lock(command.caseId());
        LocalDate completeOn = file.completeOn();
        LocalDate received = day(file.receivedAt());
        if (completeOn != null) {
            return new ConfirmationOutcome.AlreadyConfirmed(completeOn);
        }
        if (file.closure() != null) {
            return new ConfirmationOutcome.CaseClosed();
        }
        if (command.on().isAfter(today())) {
            return new ConfirmationOutcome.DateInFuture(today());
        }
        if (command.on().isBefore(received)) {
            return new ConfirmationOutcome.BeforeReceipt(received);
        }
        Deadline decision = decisionDeadline(command.on());
        requests.end(file.id(), State.ANSWERED);
        acts.add(file, command, decision.end());
        files.record(
                file.id(),
                new CaseFact.CompletenessConfirmed(command.on(), decision.end(), command.reason()),
                command.by().toString());
        return new ConfirmationOutcome.Confirmed(command.on(), decision);
    }

    /** The confirmation, once there is one. */
    public Optional<CompletenessAct> confirmation(CaseId caseId) {
        return acts.find(caseId);
    }

    /** Asks the applicant for what is missing. */
    public RequestOutcome request(RequestDocuments command) {
        CaseFile file = files.lock(command.caseId());
        if (isOver(file)) {
            return new RequestOutcome.TooLate();
        }
        if (command.slots().isEmpty() || command.note().isEmpty()) {
            return new RequestOutcome.NothingNamed();
        }
        if (!command.dueOn().isAfter(today())) {
            return new RequestOutcome.DueInPast(today());
        }
        Optional<DocumentRequest> open = openRequest(file.id());
        if (open.isPresent()) {
            return new RequestOutcome.AlreadyRequested(open.get().dueOn());
        }
        LocalDate dueOn = deadlines.calendar().businessDayOnOrAfter(command.dueOn());
        requests.open(file, command.slots(), command.note(), dueOn, command.reason(), command.by());
        files.record(
                file.id(),
                new CaseFact.DocumentsRequested(dueOn, false),
                command.by().toString());
        return new RequestOutcome.Requested(dueOn);
    }

    /** Gives the open request a new last day, also after the former one has passed (§ 31 Abs. 7 HVwVfG). */
    public RequestOutcome extend(CaseId caseId, LocalDate newDue, String reason, AccountId by) {
        CaseFile file = files.lock(caseId);
        if (isOver(file)) {
            return new RequestOutcome.TooLate();
        }
        Optional<DocumentRequest> open = openRequest(caseId);
        if (open.isEmpty()) {
            return new RequestOutcome.NoOpenRequest();
        }
        DocumentRequest former = open.get();
        if (!newDue.isAfter(today()) || !newDue.isAfter(former.dueOn())) {
            return new RequestOutcome.DueInPast(today());
        }
        LocalDate dueOn = deadlines.calendar().businessDayOnOrAfter(newDue);
        requests.end(caseId, State.EXTENDED);
        requests.open(file, former.slots(), former.note(), dueOn, reason.strip(), by);
        files.record(caseId, new CaseFact.DocumentsRequested(dueOn, true), by.toString());
        return new RequestOutcome.Requested(dueOn);
    }

    /** The applicant handed in what was asked for; false if nothing is open. */
    public boolean answer(CaseId caseId, AccountId by) {
        if (!requests.end(caseId, State.ANSWERED)) {
            return false;
        }
        files.record(caseId, new CaseFact.DocumentsSupplied(), by.toString());
        return true;
    }

    /** The request that waits for the applicant. */
    public Optional<DocumentRequest> openRequest(CaseId caseId) {
        return requests.openOf(caseId);
    }

    /** All requests of the case, oldest first. */
    public List<DocumentRequest> requests(CaseId caseId) {
        return requests.of(caseId);
    }

    /** States that the application is deemed withdrawn: what was asked for did not come in time (§ 70 Abs. 2 S. 5 HBO). */
    public EndOutcome lapse(CaseId caseId, String reason, AccountId by) {
        CaseFile file = files.lock(caseId);
        Optional<DocumentRequest> open = openRequest(caseId);
        if (isOver(file)) {
            return refusal(file);
        }
        if (open.isEmpty()) {
            return EndOutcome.NO_OPEN_REQUEST;
        }
        if (!today().isAfter(open.get().dueOn())) {
            return EndOutcome.NOT_YET_DUE;
        }
        requests.end(caseId, State.LAPSED);
        return close(caseId, Closure.DEEMED_WITHDRAWN, reason, by);
    }

    /** Rejects an application too incomplete to be worked on (§ 70 Abs. 2 S. 3 HBO). */
    public EndOutcome reject(CaseId caseId, String reason, AccountId by) {
        CaseFile file = files.lock(caseId);
        return isOver(file) ? refusal(file) : close(caseId, Closure.REJECTED, reason, by);
    }

    private EndOutcome close(CaseId caseId, Closure closure, String reason, AccountId by) {
        files.record(
                caseId, new CaseFact.Closed(closure, clock.instant(), Texts.required(reason, "reason")), by.toString());
        return EndOutcome.ENDED;
    }

    private static boolean isOver(CaseFile file) {
        return file.completeOn() != null || file.closure() != null;
    }

    private static EndOutcome refusal(CaseFile file) {
        return file.closure() == null ? EndOutcome.COMPLETE : EndOutcome.ALREADY_CLOSED;
    }

    private LocalDate today() {
        return day(clock.instant());
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, clock.getZone());
    }
}
