package org.bauweg.completeness;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFact;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFile.Closure;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.completeness.CompletenessAct.Kind;
import org.bauweg.completeness.DocumentRequest.State;
import org.bauweg.deadlines.ChangeOutcome;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.settings.Setting;
import org.bauweg.settings.Settings;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The check of an application for completeness (§ 70 Abs. 2 HBO). Callers stand in the case's scope. Days are those of the
 * clock's zone.
 */
@Component
public class Completeness {

    private static final String BY_LAW = "Bis zum Ende der Frist wurde nichts nachgefordert (§ 70 Abs. 2 Satz 2 HBO).";

    private final CompletenessActs acts;
    private final DocumentRequests requests;
    private final CheckPeriods periods;
    private final CaseFiles files;
    private final Settings settings;
    private final Clock clock;

    Completeness(
            CompletenessActs acts,
            DocumentRequests requests,
            CheckPeriods periods,
            CaseFiles files,
            Settings settings,
            Clock clock) {
        this.acts = acts;
        this.requests = requests;
        this.periods = periods;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    /** Lets the month for the check run (D02); empty where the law of the procedure sets none. Repeating changes nothing. */
    public Optional<LedgerDeadline> startCheck(CaseId caseId) {
        return periods.startCheck(files.require(caseId));
    }

    /** The open check whose month is over, so that the application counts as complete. */
    public Optional<LedgerDeadline> overdueCheck(CaseId caseId) {
        return periods.overdue(caseId);
    }

    /** Confirms completeness once and for all; an open request for documents counts as answered. */
    public ConfirmationOutcome confirm(ConfirmCompleteness command) {
        CaseFile file = files.lock(command.caseId());
        LocalDate completeOn = file.completeOn();
        LocalDate received = day(file.filedAt());
        Optional<LedgerDeadline> over = periods.overdue(file.id());
        if (completeOn != null) {
            return new ConfirmationOutcome.AlreadyConfirmed(completeOn);
        }
        if (file.closure() != null) {
            return new ConfirmationOutcome.CaseClosed();
        }
        if (over.isPresent()) {
            return new ConfirmationOutcome.CheckOver(over.get().deadline().end());
        }
        if (command.on().isAfter(today())) {
            return new ConfirmationOutcome.DateInFuture(today());
        }
        if (command.on().isBefore(received)) {
            return new ConfirmationOutcome.BeforeReceipt(received);
        }
        record(file, Kind.CONFIRMED, command.on(), command.on(), command.reason(), command.by(), command.basis());
        requests.end(file.id(), State.ANSWERED);
        periods.meetCheck(file.id(), command.by());
        periods.meetSupply(file.id(), command.by());
        files.record(
                file.id(),
                new CaseFact.CompletenessConfirmed(command.on(), command.reason()),
                command.by().toString());
        return new ConfirmationOutcome.Confirmed(command.on());
    }

    /**
     * Records that the application is complete because the month passed without a request (§ 70 Abs. 2 S. 2 HBO): dated by the
     * end of the month, whenever this is called.
     *
     * @param basis the documents as they are now
     */
    public DeemedOutcome deem(CaseId caseId, List<DocumentRef> basis) {
        CaseFile file = files.lock(caseId);
        LocalDate completeOn = file.completeOn();
        if (completeOn != null) {
            return new DeemedOutcome.AlreadyComplete(completeOn);
        }
        if (file.closure() != null) {
            return new DeemedOutcome.CaseClosed();
        }
        Optional<LedgerDeadline> over = periods.overdue(caseId);
        if (over.isEmpty()) {
            return new DeemedOutcome.NoFiction();
        }
        periods.lapse(over.get());
        LocalDate on = over.get().deadline().end();
        LocalDate from = runsFromReceipt(file) ? day(file.filedAt()) : on;
        CompletenessAct act = record(file, Kind.DEEMED, on, from, BY_LAW, null, basis);
        files.record(caseId, new CaseFact.CompletenessDeemed(on), Act.SYSTEM);
        return new DeemedOutcome.Deemed(act);
    }

    /** The law does not say from when the decision period runs then; the authority has said it for the day of receipt. */
    private boolean runsFromReceipt(CaseFile file) {
        return settings.text(file.authority(), Setting.DECISION_AFTER_FICTION, day(file.receivedAt()))
                .equals("receipt");
    }

    /** That the application is complete, once it is. */
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
        Optional<LedgerDeadline> over = periods.overdue(file.id());
        if (over.isPresent()) {
            return new RequestOutcome.CheckOver(over.get().deadline().end());
        }
        periods.meetCheck(file.id(), command.by());
        LedgerDeadline supply = periods.startSupply(file, command.dueOn(), command.by());
        LocalDate dueOn = supply.deadline().end();
        requests.open(file, command.slots(), command.note(), dueOn, command.reason(), command.by());
        files.record(
                file.id(),
                new CaseFact.DocumentsRequested(dueOn, false),
                command.by().toString());
        return new RequestOutcome.Requested(supply);
    }

    /** Gives the open request a new last day, also after the former one has passed (§ 31 Abs. 7 HVwVfG). */
    public RequestOutcome extend(CaseId caseId, LocalDate newDue, String reason, AccountId by) {
        CaseFile file = files.lock(caseId);
        if (isOver(file)) {
            return new RequestOutcome.TooLate();
        }
        Optional<LedgerDeadline> open = periods.supply(caseId);
        if (open.isEmpty()) {
            return new RequestOutcome.NoOpenRequest();
        }
        if (!newDue.isAfter(today())) {
            return new RequestOutcome.DueInPast(today());
        }
        ChangeOutcome outcome = periods.extendSupply(open.get(), newDue, reason.strip(), by);
        return outcome instanceof ChangeOutcome.Changed changed
                ? new RequestOutcome.Requested(changed.after())
                : new RequestOutcome.DueInPast(open.get().deadline().end());
    }

    /** The applicant handed in what was asked for; false if nothing is open. */
    public boolean answer(CaseId caseId, AccountId by) {
        if (!requests.end(caseId, State.ANSWERED)) {
            return false;
        }
        periods.meetSupply(caseId, by);
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
        periods.supply(caseId).ifPresent(periods::lapse);
        requests.end(caseId, State.LAPSED);
        return close(caseId, Closure.DEEMED_WITHDRAWN, reason, by);
    }

    /** Rejects an application too incomplete to be worked on (§ 70 Abs. 2 S. 3 HBO). */
    public EndOutcome reject(CaseId caseId, String reason, AccountId by) {
        CaseFile file = files.lock(caseId);
        if (isOver(file)) {
            return refusal(file);
        }
        if (periods.overdue(caseId).isPresent()) {
            return EndOutcome.CHECK_OVER;
        }
        periods.meetCheck(caseId, by);
        return close(caseId, Closure.REJECTED, reason, by);
    }

    /** Ends an open request because the case ended another way; its period in the ledger ends with the case. */
    public void cancelRequest(CaseId caseId) {
        requests.end(caseId, State.CANCELLED);
    }

    private CompletenessAct record(
            CaseFile file,
            Kind kind,
            LocalDate on,
            LocalDate decisionFrom,
            String reason,
            @Nullable AccountId by,
            List<DocumentRef> basis) {
        return acts.add(
                file, new CompletenessAct(file.id(), kind, on, decisionFrom, reason, by, clock.instant(), basis));
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
