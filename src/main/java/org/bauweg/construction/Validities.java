package org.bauweg.construction;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFile;
import org.bauweg.deadlines.ChangeDeadline;
import org.bauweg.deadlines.ChangeOutcome;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.DeadlineRule.Purpose;
import org.bauweg.deadlines.Deadlines;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.Period;
import org.bauweg.deadlines.StartDeadline;
import org.bauweg.deadlines.Turn;
import org.bauweg.shared.CaseId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How long what was granted lasts: three years for a permit or a preliminary ruling, five after an exemption, one or two while the
 * works rest (§ 74 Abs. 7, § 64 Abs. 3 S. 7, § 76 Abs. 1 HBO). Callers stand in the case's scope.
 */
@Component
public class Validities {

    private final Constructions constructions;
    private final DeadlineLedger ledger;
    private final Deadlines deadlines;
    private final List<java.time.Period> leads;
    private final Clock clock;

    /** @param leads how long before the end the applicant is reminded */
    Validities(
            Constructions constructions,
            DeadlineLedger ledger,
            Deadlines deadlines,
            @Value("${bauweg.construction.reminders:P6M,P1M}") List<java.time.Period> leads,
            Clock clock) {
        this.constructions = constructions;
        this.ledger = ledger;
        this.deadlines = deadlines;
        this.leads = List.copyOf(leads);
        this.clock = clock;
    }

    /**
     * The project may be built, or its ruling binds; the validity runs from now on.
     *
     * @param effectiveOn when the permit was notified or took effect by law, or from when start is admissible
     * @throws IllegalStateException if what the procedure grants does not end
     */
    public LedgerDeadline begin(CaseFile file, LocalDate effectiveOn) {
        LocalDate legalDay = LocalDate.ofInstant(file.receivedAt(), clock.getZone());
        String rule = deadlines
                .catalogue()
                .ruleFor(Purpose.VALIDITY, file.procedure().name(), legalDay)
                .orElseThrow(() -> new IllegalStateException(file.procedure() + " grants nothing that ends"))
                .id();
        constructions.open(file, rule, effectiveOn);
        return ledger.start(StartDeadline.of(file.id(), file.authority(), rule, legalDay, effectiveOn, Turn.NOBODY));
    }

    /** The running validity; empty once works began or it lapsed. */
    public Optional<LedgerDeadline> current(CaseId caseId) {
        return constructions.find(caseId).flatMap(site -> ledger.open(caseId, site.validityRule(), ""));
    }

    /** Whether the law lets it be prolonged: a permit, not an exemption. */
    public boolean isExtendable(LedgerDeadline validity) {
        return deadlines.catalogue().rules().stream()
                .anyMatch(rule -> validity.rule().equals(rule.extendedRule()));
    }

    /** Prolongs it; also after its end, if it was asked for before (§ 74 Abs. 7 S. 3 HBO). */
    public ChangeOutcome extend(CaseId caseId, Period by, String reason, String actor) {
        LedgerDeadline validity = current(caseId).orElseThrow();
        LocalDate requestedOn = constructions
                .find(caseId)
                .map(Construction::extensionRequestedOn)
                .orElse(null);
        ChangeOutcome outcome = ledger.change(new ChangeDeadline.Extend(validity.id(), by, requestedOn, reason), actor);
        if (outcome instanceof ChangeOutcome.Changed) {
            constructions.record(caseId, new ConstructionFact.ExtensionDecided(true, reason), actor);
        }
        return outcome;
    }

    /** Works have begun: the validity has done its service. */
    public void begun(CaseId caseId, LocalDate on, String actor) {
        current(caseId).ifPresent(validity -> ledger.meet(validity.id(), on, actor));
    }

    /** When to remind the applicant next; a day after the end once no reminder is left before it. */
    public Instant nextReminder(LedgerDeadline validity) {
        LocalDate end = validity.deadline().end();
        Instant now = clock.instant();
        return leads.stream()
                .map(end::minus)
                .map(this::startOf)
                .filter(now::isBefore)
                .min(Instant::compareTo)
                .orElseGet(() -> startOf(end.plusDays(2)));
    }

    /** Whether a reminder is due now: its day has come and the end has not. */
    public boolean isReminderDue(LedgerDeadline validity) {
        LocalDate today = LocalDate.now(clock);
        LocalDate end = validity.deadline().end();
        return !today.isAfter(end) && leads.stream().anyMatch(lead -> !today.isBefore(end.minus(lead)));
    }

    /** The works rest; until the end of the period returned they must go on. */
    public LedgerDeadline interrupt(CaseFile file, LocalDate on, String reason, String actor) {
        Construction site = constructions.require(file.id());
        constructions.record(file.id(), new ConstructionFact.Interrupted(on, reason), actor);
        return ledger.start(StartDeadline.of(
                        file.id(),
                        file.authority(),
                        site.interruptionRule(),
                        LocalDate.ofInstant(file.receivedAt(), clock.getZone()),
                        on,
                        Turn.NOBODY)
                .by(actor));
    }

    /** The works go on. */
    public void resume(CaseId caseId, LocalDate on, String actor) {
        Construction site = constructions.require(caseId);
        ledger.open(caseId, site.interruptionRule(), "").ifPresent(resting -> ledger.meet(resting.id(), on, actor));
        constructions.record(caseId, new ConstructionFact.Resumed(on), actor);
    }

    /** The right to build is over by law; dated by the law, whenever this is called. Says how. */
    public LedgerDeadline lapse(CaseId caseId) {
        Construction site = constructions.require(caseId);
        LedgerDeadline over = ledger.open(caseId, site.interruptionRule(), "")
                .or(() -> current(caseId))
                .orElseThrow(() -> new IllegalStateException("nothing of case " + caseId + " can lapse"));
        ledger.lapse(over.id(), Act.SYSTEM);
        LocalDate last = over.deadline().end();
        constructions.record(caseId, new ConstructionFact.PermitLapsed(last, over.rule()), Act.SYSTEM);
        return over;
    }

    private Instant startOf(LocalDate day) {
        ZoneId zone = clock.getZone();
        return day.atStartOfDay(zone).toInstant();
    }
}
