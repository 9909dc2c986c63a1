package org.bauweg.deadlines;

import java.time.LocalDate;

/**
 * A single day declared a public holiday by ordinance (§ 2 HFeiertagsG).
 *
 * @param name its German name
 * @param norm the ordinance
 * @param declaredOn the day the ordinance was promulgated; periods that were running before keep their dates until a person
 *     decides otherwise
 */
public record DeclaredHoliday(LocalDate day, String name, String norm, LocalDate declaredOn) {}
