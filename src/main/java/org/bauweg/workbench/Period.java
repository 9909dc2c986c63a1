package org.bauweg.workbench;

import java.time.LocalDate;
import java.util.List;
import org.bauweg.deadlines.Explanation;

/**
 * The period of a task as its page shows it.
 *
 * @param name what has to be done in it, in German; empty for a day without a legal period
 * @param paused whether its time stands still; then it has no last day, whatever {@code lastDay} says
 * @param sentence why it ends then; may be empty
 * @param steps how the end was computed; may be empty
 */
record Period(
        String name,
        LocalDate lastDay,
        boolean overdue,
        boolean paused,
        String sentence,
        List<Explanation.Step> steps) {

    Period {
        steps = List.copyOf(steps);
    }
}
