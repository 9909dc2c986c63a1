package org.bauweg.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bauweg.deadlines.DeadlineChange.Extended;
import org.bauweg.deadlines.DeadlineChange.ExtendedTo;
import org.bauweg.deadlines.DeadlineChange.Paused;
import org.bauweg.deadlines.DeadlineChange.Resumed;
import org.bauweg.deadlines.DeadlineChange.StartCorrected;
import org.jspecify.annotations.Nullable;

/**
 * A period as it runs in a case: the law, the day of its event, and everything that happened to it since. Its dates follow
 * from these alone, whatever becomes of the catalogue and the holidays. Immutable.
 *
 * @param rule the rule as it was the law for the case
 * @param setEnd the last day, where the authority sets it; null where the rule has a length
 * @param start the day of the event as first assumed
 * @param legalDay the day whose law counts for the case
 * @param holidaysOn the day as of which the holidays are known
 * @param changes in the order in which they happened
 */
public record DeadlineCourse(
        DeadlineRule rule,
        @Nullable LocalDate setEnd,
        LocalDate start,
        LocalDate legalDay,
        LocalDate holidaysOn,
        List<DeadlineChange> changes) {

    public DeadlineCourse {
        changes = List.copyOf(changes);
    }

    /** The same with one more change. */
    public DeadlineCourse with(DeadlineChange change) {
        var all = new ArrayList<>(changes);
        all.add(change);
        return new DeadlineCourse(rule, setEnd, start, legalDay, holidaysOn, all);
    }

    /** The same by another version of its rule and by the holidays known on another day. */
    public DeadlineCourse by(DeadlineRule other, LocalDate known) {
        return new DeadlineCourse(other, setEnd, start, legalDay, known, changes);
    }

    /** Whether its time stands still. */
    public boolean isPaused() {
        boolean paused = false;
        for (DeadlineChange change : changes) {
            paused = change instanceof Paused || (paused && !(change instanceof Resumed));
        }
        return paused;
    }

    /** Since when its time stands still; empty if it runs. */
    Optional<LocalDate> restsSince() {
        LocalDate since = null;
        for (DeadlineChange change : changes) {
            if (change instanceof Paused paused) {
                since = paused.from();
            } else if (change instanceof Resumed) {
                since = null;
            }
        }
        return Optional.ofNullable(since);
    }

    /** The event's day, as last corrected. */
    public LocalDate currentStart() {
        LocalDate current = start;
        for (DeadlineChange change : changes) {
            current = change instanceof StartCorrected corrected ? corrected.start() : current;
        }
        return current;
    }

    /** The first day on which a pause may begin: that of the event, and not before an earlier pause was over. */
    LocalDate pausableFrom() {
        LocalDate first = currentStart();
        for (DeadlineChange change : changes) {
            first = change instanceof Resumed resumed && resumed.from().isAfter(first) ? resumed.from() : first;
        }
        return first;
    }

    /**
     * The dates that follow. While the time stands still they are those without the pause.
     *
     * @throws IllegalArgumentException for an extension the law does not allow
     */
    public Deadline compute(Deadlines deadlines) {
        LocalDate from = currentStart();
        Deadlines known = deadlines.asOf(holidaysOn);
        Deadline deadline = setEnd == null ? known.compute(rule, from) : known.set(rule, from, setEnd);
        LocalDate pausedFrom = null;
        for (DeadlineChange change : changes) {
            if (change instanceof Paused paused) {
                pausedFrom = paused.from();
            } else if (change instanceof Resumed resumed && pausedFrom != null) {
                deadline = asOf(deadlines, resumed.decidedOn()).prolong(deadline, from, pausedFrom, resumed.from());
                pausedFrom = null;
            } else {
                deadline = extended(deadlines, deadline, change);
            }
        }
        return from.equals(start) ? deadline : deadline.explainedBy(Explanations.corrected(deadline, start, from));
    }

    private Deadline extended(Deadlines deadlines, Deadline deadline, DeadlineChange change) {
        if (change instanceof Extended extended) {
            return asOf(deadlines, extended.decidedOn()).extend(deadline, extended.by(), extended.rule());
        } else if (change instanceof ExtendedTo extended) {
            return asOf(deadlines, extended.decidedOn()).extendTo(deadline, extended.end(), extended.rule());
        }
        return deadline;
    }

    /** The holidays known when a change was decided, or later if the newer ones were adopted since. */
    private Deadlines asOf(Deadlines deadlines, LocalDate decidedOn) {
        return deadlines.asOf(decidedOn.isAfter(holidaysOn) ? decidedOn : holidaysOn);
    }
}
