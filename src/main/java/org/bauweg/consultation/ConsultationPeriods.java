package org.bauweg.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.deadlines.DeadlineChanged;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.DeadlineRule;
import org.bauweg.deadlines.Deadlines;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.StartDeadline;
import org.bauweg.deadlines.StartEvent;
import org.bauweg.deadlines.Turn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The periods of consultations in the ledger: each by the rule of its body, under the number of the consultation. */
@Component
class ConsultationPeriods {

    private static final String DISPLAY = "D50";

    private final DeadlineLedger ledger;
    private final Deadlines deadlines;
    private final CaseFiles files;
    private final ConsultationRows rows;
    private final Clock clock;

    ConsultationPeriods(
            DeadlineLedger ledger, Deadlines deadlines, CaseFiles files, ConsultationRows rows, Clock clock) {
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.files = files;
        this.rows = rows;
        this.clock = clock;
    }

    /** The law by which a body chosen in this case would be asked. */
    DeadlineRule law(CaseFile file, String rule) {
        return deadlines.catalogue().rule(rule, received(file));
    }

    /** Starts the period of a body asked today; some run from the receipt of the application (§§ 145, 173 BauGB). */
    LedgerDeadline startAsked(Consultation consultation) {
        CaseFile file = files.require(consultation.caseId());
        boolean fromReceipt = law(file, consultation.body().rule()).start() == StartEvent.APPLICATION_RECEIVED;
        return start(consultation, fromReceipt ? received(file) : today(), Act.SYSTEM);
    }

    /** Starts the period on a day; one that runs already stays. */
    LedgerDeadline start(Consultation consultation, LocalDate event, String actor) {
        CaseFile file = files.require(consultation.caseId());
        StartDeadline command = StartDeadline.of(
                        file.id(),
                        file.authority(),
                        consultation.body().rule(),
                        received(file),
                        event,
                        consultation.kind().isAnsweredByBody() ? Turn.AUTHORITY : Turn.NEIGHBOUR)
                .subject(subject(consultation))
                .by(actor);
        LedgerDeadline started = ledger.start(
                consultation.kind().isAnsweredByBody() ? command.asked(consultation.organisation()) : command);
        rows.due(
                consultation.caseId(), consultation.number(), started.deadline().end());
        return started;
    }

    /** Starts the display and, from its end, the time for objections (§ 72 Abs. 3 HBO). */
    LedgerDeadline startDisplay(Consultation consultation, LocalDate from) {
        CaseFile file = files.require(consultation.caseId());
        LedgerDeadline display =
                ledger.start(StartDeadline.of(file.id(), file.authority(), DISPLAY, received(file), from, Turn.NOBODY)
                        .subject(subject(consultation)));
        return start(consultation, display.deadline().end(), Act.SYSTEM);
    }

    /** The period that still runs or stands still. */
    Optional<LedgerDeadline> open(Consultation consultation) {
        return ledger.open(consultation.caseId(), consultation.body().rule(), subject(consultation));
    }

    /** Whether the last day is over; never while the time stands still. */
    boolean isOver(Consultation consultation) {
        return open(consultation)
                .map(period -> !clock.instant().isBefore(period.dueInstant()))
                .orElseGet(() -> consultation.dueOn() != null && today().isAfter(consultation.dueOn()));
    }

    void met(Consultation consultation, LocalDate on, String actor) {
        open(consultation).ifPresent(period -> ledger.meet(period.id(), on, actor));
    }

    void lapsed(Consultation consultation) {
        open(consultation).ifPresent(period -> ledger.lapse(period.id(), Act.SYSTEM));
    }

    /** Ends the period without effect. */
    void cancel(Consultation consultation, String actor) {
        open(consultation).ifPresent(period -> ledger.cancel(period.id(), today(), actor));
        ledger.open(consultation.caseId(), DISPLAY, subject(consultation))
                .ifPresent(display -> ledger.cancel(display.id(), today(), actor));
    }

    /** Staff prolonged, paused or corrected a period: the last day follows. */
    @EventListener
    void follow(DeadlineChanged changed) {
        LedgerDeadline after = changed.after();
        if (changed.before() == null
                || !after.state().isOpen()
                || after.subject().isEmpty()) {
            return;
        }
        rows.of(after.caseId()).stream()
                .filter(each -> subject(each).equals(after.subject()))
                .filter(each -> each.body().rule().equals(after.rule()))
                .forEach(each ->
                        rows.due(each.caseId(), each.number(), after.deadline().end()));
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    private LocalDate received(CaseFile file) {
        return LocalDate.ofInstant(file.filedAt(), clock.getZone());
    }

    private static String subject(Consultation consultation) {
        return Integer.toString(consultation.number());
    }
}
