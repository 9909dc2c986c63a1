package org.bauweg.deadlines;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.bauweg.deadlines.DeadlineChange.Extended;
import org.bauweg.deadlines.DeadlineChange.ExtendedTo;
import org.bauweg.deadlines.DeadlineChange.Paused;
import org.bauweg.deadlines.DeadlineChange.Resumed;
import org.bauweg.deadlines.DeadlineChange.StartCorrected;
import org.jspecify.annotations.Nullable;

/**
 * A period as it runs in a case: the rule, the day of its event, and everything that happened to it since. Its dates follow
 * from these alone. Immutable.
 *
 * @param rule the rule as it was the law for the case
 * @param setEnd the last day, where the authority sets it; null where the rule has a length
 * @param start the day of the event as first assumed
 * @param changes in the order in which they happened
 */
public record DeadlineCourse(
        DeadlineRule rule, @Nullable LocalDate setEnd, LocalDate start, List<DeadlineChange> changes) {

    public DeadlineCourse {
        changes = List.copyOf(changes);
    }

    /** The same with one more change. */
    public DeadlineCourse with(DeadlineChange change) {
        var all = new ArrayList<>(changes);
        all.add(change);
        return new DeadlineCourse(rule, setEnd, start, all);
    }

    /** The same by another rule: the law of today instead of the law of the case. */
    public DeadlineCourse by(DeadlineRule other) {
        return new DeadlineCourse(other, setEnd, start, changes);
    }

    /** Whether its time stands still. */
    public boolean isPaused() {
        boolean paused = false;
        for (DeadlineChange change : changes) {
            paused = change instanceof Paused || (paused && !(change instanceof Resumed));
        }
        return paused;
    }

    /** The event's day, as last corrected. */
    public LocalDate currentStart() {
        LocalDate current = start;
        for (DeadlineChange change : changes) {
            current = change instanceof StartCorrected corrected ? corrected.start() : current;
        }
        return current;
    }

    /**
     * The dates that follow. While the time stands still they are those without the pause.
     *
     * @throws IllegalArgumentException for an extension the law does not allow
     */
    public Deadline compute(Deadlines deadlines) {
        LocalDate from = currentStart();
        Deadline deadline = setEnd == null ? deadlines.compute(rule, from) : deadlines.set(rule, from, setEnd);
        LocalDate pausedFrom = null;
        for (DeadlineChange change : changes) {
            if (change instanceof Extended extended) {
                deadline = deadlines.extend(deadline, extended.by());
            } else if (change instanceof ExtendedTo extended) {
                deadline = deadlines.extendTo(deadline, extended.end());
            } else if (change instanceof Paused paused) {
                pausedFrom = paused.from();
            } else if (change instanceof Resumed resumed && pausedFrom != null) {
                deadline = deadlines.prolong(deadline, pausedFrom, ChronoUnit.DAYS.between(pausedFrom, resumed.from()));
                pausedFrom = null;
            }
        }
        return from.equals(start) ? deadline : deadline.explainedBy(Explanations.corrected(deadline, start, from));
    }
}
