package org.bauweg.suspension;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bauweg.deadlines.ChangeDeadline;
import org.bauweg.deadlines.ChangeOutcome;
import org.bauweg.deadlines.DeadlineEntry;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.deadlines.DeadlineRule;
import org.bauweg.deadlines.LapseEffect;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.LedgerDeadline.State;
import org.bauweg.deadlines.Turn;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DeadlineId;
import org.springframework.stereotype.Component;

/** Which periods stand still while a case does, and how. The case is locked. */
@Component
class RestingPeriods {

    private final DeadlineLedger ledger;

    RestingPeriods(DeadlineLedger ledger) {
        this.ledger = ledger;
    }

    /** Those of the authority and of the bodies it asked, and those after which works may begin. */
    static boolean rests(LedgerDeadline period) {
        return period.turn() == Turn.AUTHORITY
                || period.turn() == Turn.CONSULTED
                || period.lapse() == LapseEffect.START_ADMISSIBLE
                || period.lapse() == LapseEffect.DEMOLITION_ADMISSIBLE;
    }

    /** The running periods of a case that a suspension would make stand still. */
    List<LedgerDeadline> running(CaseId caseId) {
        return ledger.of(caseId).stream()
                .filter(period -> period.state() == State.RUNNING && rests(period))
                .toList();
    }

    /**
     * From the notification on, or from its beginning or the end of an earlier rest if that was later; nothing if it was over
     * before.
     */
    Optional<LedgerDeadline> pause(LedgerDeadline period, Suspension suspension, String actor) {
        LocalDate from = later(ledger.pausableFrom(period.id()), suspension.from());
        var pause = new ChangeDeadline.Pause(period.id(), from, SuspensionLetters.ground(suspension));
        Optional<LedgerDeadline> paused = changed(pause, actor);
        if (paused.isPresent() && suspension.kind() == Suspension.Kind.PROHIBITION && isDeclaration(period)) {
            // the municipality asked for the prohibition: its silence admits nothing any more (§ 64 Abs. 3 S. 4 HBO)
            return changed(
                            new ChangeDeadline.SetEffectAside(
                                    period.id(),
                                    "Die Gemeinde hat die vorläufige Untersagung beantragt; ihr Schweigen lässt das Vorhaben nicht mehr zu ("
                                            + period.deadline().rule().norm() + ")."),
                            actor)
                    .or(() -> paused);
        }
        return paused;
    }

    /** Lets it run on from that day, or from the day on which it came to rest if that is later; nothing if it ended meanwhile. */
    Optional<LedgerDeadline> resume(DeadlineId id, LocalDate from, String reason, String actor) {
        return ledger.history(id).stream()
                .filter(entry -> entry.kind() == DeadlineEntry.Kind.PAUSED)
                .reduce((earlier, last) -> last)
                .map(pause -> LocalDate.parse(Objects.requireNonNull(pause.value())))
                .flatMap(since -> changed(new ChangeDeadline.Resume(id, later(since, from), reason), actor));
    }

    private Optional<LedgerDeadline> changed(ChangeDeadline change, String actor) {
        return ledger.change(change, actor) instanceof ChangeOutcome.Changed changed
                ? Optional.of(changed.after())
                : Optional.empty();
    }

    private static boolean isDeclaration(LedgerDeadline period) {
        return period.deadline().rule().purpose() == DeadlineRule.Purpose.MUNICIPAL_DECLARATION;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
