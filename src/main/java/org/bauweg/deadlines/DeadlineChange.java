package org.bauweg.deadlines;

import java.time.LocalDate;

/** Something that happened to a running period; the dates are calendar days in Germany. */
public sealed interface DeadlineChange {

    /**
     * Prolonged by a length, counted from the former end (§ 190 BGB).
     *
     * @param rule the law that allows it
     * @param decidedOn the day it was decided, whose holidays count
     */
    record Extended(Period by, DeadlineRule rule, LocalDate decidedOn) implements DeadlineChange {}

    /** Prolonged by the authority to a day of its choice; only where the authority sets the period itself. */
    record ExtendedTo(LocalDate end, DeadlineRule rule, LocalDate decidedOn) implements DeadlineChange {}

    /** The time from this day on does not count (§ 209 BGB by analogy). */
    record Paused(LocalDate from) implements DeadlineChange {}

    /** The time counts again from this day on. */
    record Resumed(LocalDate from, LocalDate decidedOn) implements DeadlineChange {}

    /** The event the period is counted from was on another day than assumed. */
    record StartCorrected(LocalDate start) implements DeadlineChange {}
}
