package org.bauweg.workbench;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bauweg.casefile.CaseFile;
import org.bauweg.deadlines.Deadline;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.DeadlineRule;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.web.GermanDates;
import org.bauweg.workflow.InboxTask;
import org.springframework.stereotype.Component;

/** The legal periods of a case as the ledger keeps them, with the reason for each end. In the case's scope. */
@Component
class CasePeriods {

    private final DeadlineLedger ledger;
    private final GermanDates dates;
    private final Clock clock;

    CasePeriods(DeadlineLedger ledger, GermanDates dates, Clock clock) {
        this.ledger = ledger;
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
                .or(() -> Optional.of(plain(due)));
    }

    /** All periods of a case that run or ran, in the order they began. */
    List<Period> of(CaseFile file, Locale locale) {
        return ledger.of(file.id()).stream()
                .sorted(Comparator.comparing(
                                (LedgerDeadline period) -> period.deadline().start())
                        .thenComparing(LedgerDeadline::rule)
                        .thenComparing(LedgerDeadline::subject))
                .map(this::period)
                .toList();
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
