package org.bauweg.deadlines;

import java.time.LocalDate;

/**
 * What today's catalogue and holidays would change for open periods of one rule.
 *
 * @param rule id of the rule
 * @param name its German name
 * @param periods how many periods would get another end or another law
 * @param earlier how many of them would end earlier
 * @param later how many of them would end later
 * @param firstEnd the earliest present end among them
 */
public record LawDifference(String rule, String name, int periods, int earlier, int later, LocalDate firstEnd) {

    LawDifference and(LawDifference other) {
        return new LawDifference(
                rule,
                name,
                periods + other.periods,
                earlier + other.earlier,
                later + other.later,
                firstEnd.isBefore(other.firstEnd) ? firstEnd : other.firstEnd);
    }
}
