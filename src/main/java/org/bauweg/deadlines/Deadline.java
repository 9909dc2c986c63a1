package org.bauweg.deadlines;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * A computed period. All dates are calendar days in Germany; the period ends at the end of {@code end}.
 *
 * @param rule the rule applied
 * @param start the day of the event (for a period before an event: the day of that event; for an extension: the end of the
 *     former period)
 * @param rawEnd the end before any shift
 * @param strictEnd the end if no shift counted, neither here nor in the period this one prolongs
 * @param end the legal end
 * @param actBy the day by which one is safe: for {@link Shift#BOTH} the last business day before or on the strict end, else
 *     the end
 * @param explanation why
 */
public record Deadline(
        DeadlineRule rule,
        LocalDate start,
        LocalDate rawEnd,
        LocalDate strictEnd,
        LocalDate end,
        LocalDate actBy,
        Explanation explanation) {

    private static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    /** The same dates with another explanation. */
    Deadline explainedBy(Explanation other) {
        return new Deadline(rule, start, rawEnd, strictEnd, end, actBy, other);
    }

    /** When a timer may act: the start of the day after the end in Germany, never before the legal end. */
    public Instant dueInstant() {
        return dayAfterEnd().atStartOfDay(GERMANY).toInstant();
    }

    /** The first day on which the effect of the lapse can be used, for example the first day of works. */
    public LocalDate dayAfterEnd() {
        return end.plusDays(1);
    }

    /** Whether something that arrives on this day is in time. */
    public boolean isKeptBy(LocalDate arrival) {
        return !arrival.isAfter(end);
    }

    /** The one that ends later; the first of two that end on the same day. */
    public static Deadline later(Deadline one, Deadline other) {
        return other.end.isAfter(one.end) ? other : one;
    }
}
