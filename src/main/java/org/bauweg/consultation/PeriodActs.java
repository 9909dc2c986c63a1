package org.bauweg.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.bauweg.deadlines.ChangeDeadline;
import org.bauweg.deadlines.ChangeOutcome;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.Deadlines;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.Period;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.springframework.stereotype.Component;

/**
 * What a consulted body may do to its own period: a municipality hears the public (§ 36a Abs. 2 BauGB), a road authority finds
 * its documents incomplete (§ 9 Abs. 2a FStrG). Callers stand in the case's scope.
 */
@Component
public class PeriodActs {

    private static final int INCOMPLETE_WITHIN = 10;
    private static final String ROAD = "D12";

    private final ConsultationRows rows;
    private final ConsultationPeriods periods;
    private final DeadlineLedger ledger;
    private final Deadlines deadlines;
    private final ConsultationActs acts;
    private final Clock clock;

    PeriodActs(
            ConsultationRows rows,
            ConsultationPeriods periods,
            DeadlineLedger ledger,
            Deadlines deadlines,
            ConsultationActs acts,
            Clock clock) {
        this.rows = rows;
        this.periods = periods;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.acts = acts;
        this.clock = clock;
    }

    /** What hearing the public for so many days would do to the period, or why it cannot be. Changes nothing. */
    public ChangeOutcome previewHearing(CaseId caseId, int number, int days) {
        return periods.open(require(caseId, number))
                .map(period -> ledger.preview(hearing(period, days)))
                .orElseGet(() -> new ChangeOutcome.Refused(ChangeOutcome.Refusal.ALREADY_ENDED));
    }

    /** The municipality hears the public: its period grows by the length of the hearing (D08), at most by a month, once. */
    public ChangeOutcome hearPublic(CaseId caseId, int number, int days, AccountId by) {
        Consultation consultation = require(caseId, number);
        ChangeOutcome outcome = periods.open(consultation)
                .map(period -> ledger.change(hearing(period, days), by.toString()))
                .orElseGet(() -> new ChangeOutcome.Refused(ChangeOutcome.Refusal.ALREADY_ENDED));
        if (outcome instanceof ChangeOutcome.Changed changed) {
            acts.append(
                    consultation,
                    by.toString(),
                    "consultation.publicHeard",
                    Map.of(
                            "days",
                            Integer.toString(days),
                            "due_on",
                            changed.after().deadline().end().toString()));
        }
        return outcome;
    }

    /** The last day on which a road authority can say that its documents are incomplete: the tenth working day. */
    public LocalDate incompleteUntil(CaseId caseId, int number) {
        LocalDate day = periods.open(require(caseId, number))
                .map(period -> period.deadline().start())
                .orElseGet(periods::today);
        for (int counted = 0; counted < INCOMPLETE_WITHIN; ) {
            day = day.plusDays(1);
            counted += deadlines.calendar().isBusinessDay(day) ? 1 : 0;
        }
        return day;
    }

    /** The road documents are incomplete: the time does not run. False if that comes too late or the request is closed. */
    public boolean documentsIncomplete(CaseId caseId, int number, String missing, AccountId by) {
        Consultation consultation = require(caseId, number);
        if (consultation.isClosed()
                || !consultation.body().rule().equals(ROAD)
                || periods.today().isAfter(incompleteUntil(caseId, number))) {
            return false;
        }
        periods.cancel(consultation, by.toString());
        rows.due(caseId, number, null);
        acts.append(consultation, by.toString(), "consultation.documentsIncomplete", Map.of("missing", missing));
        return true;
    }

    /**
     * The road documents are complete since this day: two months run from it.
     *
     * @throws IllegalArgumentException for a day to come or one before the request
     */
    public LedgerDeadline documentsComplete(CaseId caseId, int number, LocalDate on, AccountId by) {
        Consultation consultation = require(caseId, number);
        if (on.isAfter(periods.today()) || on.isBefore(requestedOn(consultation))) {
            throw new IllegalArgumentException("documents cannot be complete on " + on);
        }
        LedgerDeadline started = periods.start(consultation, on, by.toString());
        acts.append(consultation, by.toString(), "consultation.documentsComplete", Map.of("on", on.toString()));
        return started;
    }

    /** The day the body was asked. */
    public LocalDate requestedOn(CaseId caseId, int number) {
        return requestedOn(require(caseId, number));
    }

    private LocalDate requestedOn(Consultation consultation) {
        Instant requested = consultation.requestedAt();
        if (requested == null) {
            throw new IllegalArgumentException("consultation " + consultation.number() + " is not open");
        }
        return LocalDate.ofInstant(requested, clock.getZone());
    }

    private static ChangeDeadline hearing(LedgerDeadline period, int days) {
        return new ChangeDeadline.Extend(
                period.id(),
                new Period(days, Period.Unit.DAY),
                "Die Gemeinde beteiligt die Öffentlichkeit (§ 36a Abs. 2 BauGB).");
    }

    private Consultation require(CaseId caseId, int number) {
        return rows.lock(caseId, number)
                .orElseThrow(() -> new IllegalArgumentException("no consultation " + number + " in case " + caseId));
    }
}
