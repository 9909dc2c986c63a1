package org.bauweg.deadlines;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * Public holidays of Hessen for any year of the Gregorian calendar (§ 1 HFeiertagsG); Easter is computed. Sundays are not
 * listed as holidays, they are answered by the questions about days. 24 and 31 December, 31 October and 1 November are
 * ordinary days.
 */
public final class HolidayCalendar {

    private final Map<LocalDate, DeclaredHoliday> additional;
    private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    private HolidayCalendar(Map<LocalDate, DeclaredHoliday> additional) {
        this.additional = Map.copyOf(additional);
    }

    /** The holidays of § 1 HFeiertagsG. */
    public static HolidayCalendar hesse() {
        return new HolidayCalendar(Map.of());
    }

    /** The same calendar with single days declared a holiday by ordinance (§ 2 HFeiertagsG). */
    public HolidayCalendar with(Collection<DeclaredHoliday> declared) {
        var all = new TreeMap<>(additional);
        declared.forEach(holiday -> all.put(holiday.day(), holiday));
        return new HolidayCalendar(all);
    }

    /** The calendar as it was known on a day: without the holidays declared later. */
    public HolidayCalendar asOf(LocalDate known) {
        if (additional.values().stream()
                .noneMatch(holiday -> holiday.declaredOn().isAfter(known))) {
            return this;
        }
        return hesse().with(additional.values().stream()
                .filter(holiday -> !holiday.declaredOn().isAfter(known))
                .toList());
    }

    /** The German name of the holiday on this day; empty on all other days, also on ordinary Sundays. */
    public Optional<String> holiday(LocalDate day) {
        return Optional.ofNullable(
                years.computeIfAbsent(day.getYear(), this::holidaysOf).get(day));
    }

    /** Whether a period may end on this day: Monday to Friday and no holiday (§ 31 Abs. 3 HVwVfG, § 193 BGB). */
    public boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && isWerktag(day);
    }

    /** Whether the day is a Werktag: Monday to Saturday and no holiday. */
    public boolean isWerktag(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SUNDAY && holiday(day).isEmpty();
    }

    /** The day itself if it is a business day, else the next one. */
    public LocalDate businessDayOnOrAfter(LocalDate day) {
        return seek(day, 1, this::isBusinessDay);
    }

    /** The day itself if it is a business day, else the last one before it. */
    public LocalDate businessDayOnOrBefore(LocalDate day) {
        return seek(day, -1, this::isBusinessDay);
    }

    /** The n-th Werktag after the day; the day itself does not count. */
    public LocalDate plusWerktage(LocalDate day, int count) {
        LocalDate found = day;
        for (int i = 0; i < count; i++) {
            found = seek(found.plusDays(1), 1, this::isWerktag);
        }
        return found;
    }

    /** The n-th business day after the day; the day itself does not count. */
    public LocalDate plusBusinessDays(LocalDate day, int count) {
        LocalDate found = day;
        for (int i = 0; i < count; i++) {
            found = seek(found.plusDays(1), 1, this::isBusinessDay);
        }
        return found;
    }

    private static LocalDate seek(LocalDate day, int step, Predicate<LocalDate> wanted) {
        LocalDate candidate = day;
        while (!wanted.test(candidate)) {
            candidate = candidate.plusDays(step);
        }
        return candidate;
    }

    private Map<LocalDate, String> holidaysOf(int year) {
        LocalDate easter = easterSunday(year);
        var days = new TreeMap<LocalDate, String>();
        additional.forEach((day, holiday) -> {
            if (day.getYear() == year) {
                days.put(day, holiday.name());
            }
        });
        days.put(LocalDate.of(year, 1, 1), "Neujahr");
        days.put(easter.minusDays(2), "Karfreitag");
        days.put(easter.plusDays(1), "Ostermontag");
        days.put(LocalDate.of(year, 5, 1), "1. Mai");
        days.put(easter.plusDays(39), "Christi Himmelfahrt");
        days.put(easter.plusDays(50), "Pfingstmontag");
        days.put(easter.plusDays(60), "Fronleichnam");
        days.put(LocalDate.of(year, 10, 3), "Tag der Deutschen Einheit");
        days.put(LocalDate.of(year, 12, 25), "1. Weihnachtstag");
        days.put(LocalDate.of(year, 12, 26), "2. Weihnachtstag");
        return days;
    }

    /** Easter Sunday by the Gregorian computus (Meeus, Jones, Butcher). */
    static LocalDate easterSunday(int year) {
        int golden = year % 19;
        int century = year / 100;
        int yearOfCentury = year % 100;
        int correction = (century - (century + 8) / 25 + 1) / 3;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        int shift = (golden + 11 * epact + 22 * weekday) / 451;
        int monthAndDay = epact + weekday - 7 * shift + 114;
        return LocalDate.of(year, monthAndDay / 31, monthAndDay % 31 + 1);
    }
}
