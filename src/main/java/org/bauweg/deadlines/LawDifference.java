package org.bauweg.deadlines;

import java.time.LocalDate;

/**
 * What today's catalogue and holidays would change for open periods of one rule.
 *
 * @param rule id of the rule
 * @param name its German name
 * @param periods how many periods would run by another law or end on another day
 * @param earlier how many of them would end earlier
 * @param later how many of them would end later
 * @param unclear how many today's law cannot compute; they stay as they are
 * @param firstEnd the earliest present end among them
 */
public record LawDifference(
        String rule, String name, int periods, int earlier, int later, int unclear, LocalDate firstEnd) {

    static LawDifference of(DeadlineRule rule, LocalDate end, LocalDate newEnd) {
        return new LawDifference(
                rule.id(), rule.name(), 1, newEnd.isBefore(end) ? 1 : 0, newEnd.isAfter(end) ? 1 : 0, 0, end);
    }

    static LawDifference unclear(DeadlineRule rule, LocalDate end) {
        return new LawDifference(rule.id(), rule.name(), 1, 0, 0, 1, end);
    }

    LawDifference and(LawDifference other) {
        return new LawDifference(
                rule,
                name,
                periods + other.periods,
                earlier + other.earlier,
                later + other.later,
                unclear + other.unclear,
                firstEnd.isBefore(other.firstEnd) ? firstEnd : other.firstEnd);
    }
}
