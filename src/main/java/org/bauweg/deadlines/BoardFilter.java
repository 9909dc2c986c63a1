package org.bauweg.deadlines;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Narrows the deadline board.
 *
 * @param fictionOnly only periods whose lapse counts as a decision
 * @param purpose only periods for this, or null
 * @param turn only where these have to act, or null
 * @param actByUntil only what has to be done on or before this day, or null
 */
public record BoardFilter(
        boolean fictionOnly,
        DeadlineRule.@Nullable Purpose purpose,
        @Nullable Turn turn,
        @Nullable LocalDate actByUntil) {

    /** The whole board. */
    public static final BoardFilter NONE = new BoardFilter(false, null, null, null);
}
