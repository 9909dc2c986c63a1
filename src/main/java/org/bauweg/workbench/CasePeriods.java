package org.bauweg.workbench;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bauweg.casefile.CaseFile;
import org.bauweg.completeness.Completeness;
import org.bauweg.completeness.DocumentRequest;
import org.bauweg.consultation.Consultation;
import org.bauweg.consultation.Consultations;
import org.bauweg.deadlines.Deadline;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.web.GermanDates;
import org.bauweg.workflow.InboxTask;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The legal periods of a case with the reason for each end. In the case's scope. */
@Component
class CasePeriods {

    private final Completeness completeness;
    private final Consultations consultations;
    private final DeadlineLedger ledger;
    private final GermanDates dates;
    private final MessageSource messages;
    private final Clock clock;

    CasePeriods(
            Completeness completeness,
            Consultations consultations,
            DeadlineLedger ledger,
            GermanDates dates,
            MessageSource messages,
            Clock clock) {
        this.completeness = completeness;
        this.consultations = consultations;
        this.ledger = ledger;
        this.dates = dates;
        this.messages = messages;
        this.clock = clock;
    }

    /** The period a task belongs to; empty if the task has none. */
    Optional<Period> of(InboxTask task, CaseFile file, Locale locale) {
        Instant due = task.dueAt();
        if (due == null) {
            return Optional.empty();
        }
        if (task.consultationNumber() != null) {
            return consultations.find(file.id(), task.consultationNumber()).flatMap(each -> of(each, true));
        }
        return Optional.of(current(file, locale))
                .filter(period -> period.lastDay().equals(dates.lastDay(due)))
                .or(() -> Optional.of(plain(due)));
    }

    /** All periods of a case that run or ran, in the order of the procedure. */
    List<Period> of(CaseFile file, Locale locale) {
        List<Period> periods = new ArrayList<>();
        boolean checked = file.completeOn() != null || file.closure() != null;
        periods.add(period("deadline.completeness", completeness.checkDeadline(file.receivedAt()), !checked));
        completeness
                .openRequest(file.id())
                .map(request -> requested(request, locale))
                .ifPresent(periods::add);
        consultations.of(file.id()).forEach(each -> of(each, !each.isClosed()).ifPresent(periods::add));
        if (file.completeOn() != null) {
            periods.add(decision(file.completeOn(), file.decidedAt() == null && file.closure() == null));
        }
        return periods;
    }

    private Period current(CaseFile file, Locale locale) {
        if (file.completeOn() != null) {
            return decision(file.completeOn(), true);
        }
        return completeness
                .openRequest(file.id())
                .map(request -> requested(request, locale))
                .orElseGet(() -> period("deadline.completeness", completeness.checkDeadline(file.receivedAt()), true));
    }

    private Period decision(LocalDate completeOn, boolean running) {
        return period("deadline.decision", completeness.decisionDeadline(completeOn), running);
    }

    private Period requested(DocumentRequest request, Locale locale) {
        String sentence =
                messages.getMessage("deadline.documents.text", new Object[] {dates.weekday(request.dueOn())}, locale);
        return new Period(
                "deadline.documents", request.dueOn(), request.dueOn().isBefore(today()), sentence, List.of());
    }

    private Optional<Period> of(Consultation consultation, boolean running) {
        return ledger.of(consultation.caseId()).stream()
                .filter(each -> each.rule().equals(consultation.body().rule()))
                .filter(each -> each.subject().equals(Integer.toString(consultation.number())))
                .filter(each -> each.state() != LedgerDeadline.State.CANCELLED)
                .findFirst()
                .map(each -> period("deadline." + consultation.kind().name(), each.deadline(), running));
    }

    private Period plain(Instant due) {
        return new Period("deadline.task", dates.lastDay(due), dates.over(due), "", List.of());
    }

    private Period period(String labelKey, Deadline deadline, boolean running) {
        return new Period(
                labelKey,
                deadline.end(),
                running && deadline.end().isBefore(today()),
                deadline.explanation().sentence(),
                deadline.explanation().steps());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
