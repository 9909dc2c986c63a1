package org.bauweg.workbench;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bauweg.deadlines.DeadlineBoard;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.web.GermanDates;
import org.bauweg.web.Turns;
import org.bauweg.workflow.InboxTask;
import org.springframework.stereotype.Component;

/** The legal period that a task has to be done in. In the case's scope. */
@Component
class CasePeriods {

    private final DeadlineBoard board;
    private final GermanDates dates;
    private final Clock clock;

    CasePeriods(DeadlineBoard board, GermanDates dates, Clock clock) {
        this.board = board;
        this.dates = dates;
        this.clock = clock;
    }

    /** The period a task belongs to; without one in the ledger only its date; empty if it has none at all. */
    Optional<Period> of(InboxTask task) {
        List<LedgerDeadline> open = board.openOf(List.of(task.caseId())).getOrDefault(task.caseId(), List.of());
        return Turns.periodOf(task, open).map(this::period).or(() -> Optional.ofNullable(task.dueAt())
                .map(this::plain));
    }

    private Period plain(Instant due) {
        return new Period("", dates.lastDay(due), dates.over(due), false, "", List.of());
    }

    private Period period(LedgerDeadline period) {
        LocalDate end = period.deadline().end();
        boolean paused = period.state() == LedgerDeadline.State.PAUSED;
        return new Period(
                period.deadline().rule().name(),
                end,
                !paused && end.isBefore(LocalDate.now(clock)),
                paused,
                paused ? "" : period.deadline().explanation().sentence(),
                paused ? List.of() : period.deadline().explanation().steps());
    }
}
