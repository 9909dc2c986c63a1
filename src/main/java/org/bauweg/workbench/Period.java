package org.bauweg.workbench;

import java.time.LocalDate;
import java.util.List;
import org.bauweg.deadlines.Explanation;

/**
 * A period as pages show it.
 *
 * @param labelKey key of what has to be done in it
 * @param sentence why it ends then; may be empty
 * @param steps how the end was computed; may be empty
 */
record Period(String labelKey, LocalDate lastDay, boolean overdue, String sentence, List<Explanation.Step> steps) {

    Period {
        steps = List.copyOf(steps);
    }
}
