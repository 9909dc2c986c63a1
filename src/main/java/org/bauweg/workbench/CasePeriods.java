package org.bauweg.workbench;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bauweg.casefile.CaseFile;
import org.bauweg.consultation.Consultation;
import org.bauweg.consultation.Consultations;
import org.bauweg.deadlines.Deadline;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.DeadlineRule;
import org.bauweg.deadlines.Deadlines;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.web.GermanDates;
import org.bauweg.workflow.InboxTask;
import org.springframework.stereotype.Component;

/** The legal periods of a case as the ledger keeps them, with the reason for each end. In the case's scope. */
@Component
class CasePeriods {

    private final DeadlineLedger ledger;
    private final Consultations consultations;
    private final Deadlines deadlines;
    private final GermanDates dates;
    private final Clock clock;

    CasePeriods(
            DeadlineLedger ledger, Consultations consultations, Deadlines deadlines, GermanDates dates, Clock clock) {
        this.ledger = ledger;
        this.consultations = consultations;
        this.deadlines = deadlines;
        this.dates = dates;
        this.clock = clock;
    }

    /** The period a task belongs to; empty if the task has none. */
    Optional<Period> of(InboxTask task, CaseFile file, Locale locale) {
        Instant due = task.dueAt();
        if (due == null) {
            return Optional.empty();
        }
        return ledger.of(file.id()).stream()
                .filter(period -> period.state().isOpen() && period.dueInstant().equals(due))
                .map(this::period)
                .findFirst()
                .or(() -> asked(task, file))
                .or(() -> Optional.of(plain(due)));
    }

    /** All periods of a case that run or ran, in the order they began. */
    List<Period> of(CaseFile file, Locale locale) {
        List<LedgerDeadline> kept = ledger.of(file.id());
        List<Period> periods = new ArrayList<>(kept.stream()
                .sorted(Comparator.comparing(
                                (LedgerDeadline period) -> period.deadline().start())
                        .thenComparing(LedgerDeadline::rule)
                        .thenComparing(LedgerDeadline::subject))
                .map(this::period)
                .toList());
        if (kept.stream().noneMatch(period -> period.organisation() != null)) {
            consultations.of(file.id()).forEach(each -> asked(each, !each.isClosed())
                    .ifPresent(periods::add));
        }
        return periods;
    }

    private Optional<Period> asked(InboxTask task, CaseFile file) {
        Integer number = task.consultationNumber();
        return number == null
                ? Optional.empty()
                : consultations.find(file.id(), number).flatMap(each -> asked(each, true));
    }

    /** A consultation from before the ledger. */
    private Optional<Period> asked(Consultation consultation, boolean running) {
        Instant asked = consultation.requestedAt();
        if (asked == null) {
            return Optional.empty();
        }
        Deadline deadline = deadlines.compute(consultation.body().rule(), LocalDate.ofInstant(asked, clock.getZone()));
        return Optional.of(period("deadline." + consultation.kind().name(), deadline, running));
    }

    private Period plain(Instant due) {
        return new Period("deadline.task", dates.lastDay(due), dates.over(due), "", List.of());
    }

    private Period period(LedgerDeadline kept) {
        return period(
                label(kept.deadline().rule().purpose()),
                kept.deadline(),
                kept.state().isOpen());
    }

    private static String label(DeadlineRule.Purpose purpose) {
        return switch (purpose) {
            case COMPLETENESS_CHECK -> "deadline.completeness";
            case SUPPLY -> "deadline.documents";
            case DECISION -> "deadline.decision";
            case STATEMENT -> "deadline.STATEMENT";
            case COOPERATION -> "deadline.CONSENT";
            default -> "deadline.purpose." + purpose;
        };
    }

    private Period period(String labelKey, Deadline deadline, boolean running) {
        return new Period(
                labelKey,
                deadline.end(),
                running && deadline.end().isBefore(LocalDate.now(clock)),
                deadline.explanation().sentence(),
                deadline.explanation().steps());
    }
}
