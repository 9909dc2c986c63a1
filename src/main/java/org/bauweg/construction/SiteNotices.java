package org.bauweg.construction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.bauweg.casefile.CaseFile;
import org.bauweg.deadlines.Deadline;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.DeadlineRule;
import org.bauweg.deadlines.DeadlineRule.Purpose;
import org.bauweg.deadlines.Deadlines;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.StartDeadline;
import org.bauweg.deadlines.Turn;
import org.springframework.stereotype.Component;

/**
 * The notices of the applicant and how long before the named day they must be in (§ 75 Abs. 3, § 84 Abs. 1 and 7 HBO). Callers
 * stand in the case's scope.
 */
@Component
public class SiteNotices {

    /** Shell or completion, before the named day. */
    public static final String COMPLETION = "D38";
    /** Use before completion, before the first use. */
    public static final String EARLY_USE = "D54V";

    /** Further works after the named day of the shell. */
    private static final String AFTER_SHELL = "D53";

    private static final String FIRST_USE = "D54";
    private static final String PROHIBITION = "D54W";

    private final DeadlineLedger ledger;
    private final Deadlines deadlines;
    private final Clock clock;

    SiteNotices(DeadlineLedger ledger, Deadlines deadlines, Clock clock) {
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** The rule of the notice before the start; empty for projects that need none (§ 75 Abs. 5 HBO). */
    public Optional<String> startRule(CaseFile file) {
        return deadlines
                .catalogue()
                .ruleFor(Purpose.START_NOTICE, file.procedure().name(), legalDay(file))
                .map(DeadlineRule::id);
    }

    /** The last day on which the notice of an event on the named day may be in. */
    public Deadline due(CaseFile file, String rule, LocalDate named) {
        return deadlines.compute(deadlines.catalogue().rule(rule, legalDay(file)), named);
    }

    /** The earliest day that may be named if the notice is in on this day. */
    public LocalDate earliest(CaseFile file, String rule, LocalDate notice) {
        LocalDate named = notice.plusDays(1);
        while (due(file, rule, named).end().isBefore(notice)) {
            named = named.plusDays(1);
        }
        return named;
    }

    /** Keeps in the ledger that a notice was due and when it came. */
    public void noticed(CaseFile file, String rule, String subject, LocalDate named, LocalDate notice, String actor) {
        LedgerDeadline due = ledger.start(
                start(file, rule, named, Turn.APPLICANT).subject(subject).by(actor));
        ledger.meet(due.id(), notice, actor);
    }

    /** From when the works may go on after the shell. */
    public LedgerDeadline furtherWorks(CaseFile file, LocalDate shellOn) {
        return ledger.start(start(file, AFTER_SHELL, shellOn, Turn.NOBODY));
    }

    /** The wait before the first use of what is finished. */
    public LedgerDeadline beforeUse(CaseFile file, LocalDate completedOn) {
        return ledger.start(start(file, FIRST_USE, completedOn, Turn.NOBODY));
    }

    /** The week in which the authority may prohibit the use of what is not finished. */
    public LedgerDeadline beforeEarlyUse(CaseFile file, LocalDate notice) {
        return ledger.start(start(file, PROHIBITION, notice, Turn.AUTHORITY));
    }

    /** The wait that runs before a use; empty if none does. */
    public Optional<LedgerDeadline> waiting(CaseFile file, boolean early) {
        return ledger.open(file.id(), early ? PROHIBITION : FIRST_USE, "");
    }

    private StartDeadline start(CaseFile file, String rule, LocalDate event, Turn turn) {
        return StartDeadline.of(file.id(), file.authority(), rule, legalDay(file), event, turn);
    }

    private LocalDate legalDay(CaseFile file) {
        return LocalDate.ofInstant(file.receivedAt(), clock.getZone());
    }
}
