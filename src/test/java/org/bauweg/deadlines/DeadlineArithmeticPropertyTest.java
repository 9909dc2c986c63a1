package org.bauweg.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Compares the arithmetic with a second, naive one that counts day by day and knows another way to Easter. */
class DeadlineArithmeticPropertyTest {

    private static final int ROUNDS = 5_000;
    private static final HolidayCalendar CALENDAR = HolidayCalendar.hesse();

    private final Random random = new Random(20251014);

    @Test
    void ends_and_shifts_agree_with_counting_day_by_day() {
        Deadlines deadlines = new Deadlines(new DeadlineCatalogue(List.of()), CALENDAR);
        for (int i = 0; i < ROUNDS; i++) {
            LocalDate event = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(110 * 365));
            Period length = new Period(1 + random.nextInt(40), unit());
            for (Shift shift : Shift.values()) {
                Deadline deadline = deadlines.compute(rule(length, shift), event);
                LocalDate raw = naiveEnd(event, length);
                assertThat(deadline.rawEnd()).as("%s + %s", event, length).isEqualTo(raw);
                assertThat(deadline.end())
                        .as("%s + %s %s", event, length, shift)
                        .isEqualTo(shift == Shift.NO_SHIFT ? raw : naiveBusinessDay(raw, 1));
                assertThat(deadline.actBy())
                        .isEqualTo(shift == Shift.BOTH ? naiveBusinessDay(raw, -1) : deadline.end());
            }
        }
    }

    @Test
    void a_notice_on_the_last_day_before_is_in_time_and_one_day_later_is_not() {
        for (int i = 0; i < ROUNDS; i++) {
            LocalDate event = LocalDate.of(2000, 1, 1).plusDays(random.nextInt(80 * 365));
            Period length = new Period(1 + random.nextInt(14), unit());
            LocalDate last = length.lastDayBefore(event, CALENDAR);
            assertThat(naiveEnd(last, length)).isBefore(event);
            assertThat(naiveEnd(last.plusDays(1), length)).isAfterOrEqualTo(event);
        }
    }

    private Period.Unit unit() {
        var units = List.of(Period.Unit.values());
        return units.get(random.nextInt(units.size()));
    }

    private static DeadlineRule rule(Period length, Shift shift) {
        return new DeadlineRule(
                "T",
                "Test",
                DeadlineRule.Kind.AFTER,
                length,
                null,
                null,
                StartEvent.NOTICE_RECEIVED,
                null,
                false,
                "§ 1",
                shift,
                LapseEffect.OVERRUN,
                false,
                DeadlineRule.Purpose.DECISION,
                java.util.List.of(),
                false,
                false,
                null,
                null);
    }

    private static LocalDate naiveEnd(LocalDate event, Period length) {
        LocalDate day = event;
        int left = length.amount() * (length.unit() == Period.Unit.WEEK ? 7 : 1);
        switch (length.unit()) {
            case DAY, WEEK, WERKTAG -> {
                while (left > 0) {
                    day = day.plusDays(1);
                    boolean counts = length.unit() != Period.Unit.WERKTAG
                            || (day.getDayOfWeek() != DayOfWeek.SUNDAY
                                    && !naiveHolidays(day.getYear()).contains(day));
                    left -= counts ? 1 : 0;
                }
                return day;
            }
            default -> {
                int months = length.amount() * (length.unit() == Period.Unit.YEAR ? 12 : 1);
                int index = event.getYear() * 12 + event.getMonthValue() - 1 + months;
                LocalDate first = LocalDate.of(index / 12, index % 12 + 1, 1);
                return first.withDayOfMonth(Math.min(event.getDayOfMonth(), first.lengthOfMonth()));
            }
        }
    }

    private static LocalDate naiveBusinessDay(LocalDate from, int step) {
        LocalDate day = from;
        while (day.getDayOfWeek().getValue() > 5 || naiveHolidays(day.getYear()).contains(day)) {
            day = day.plusDays(step);
        }
        return day;
    }

    private static Set<LocalDate> naiveHolidays(int year) {
        LocalDate easter = gaussEaster(year);
        Set<LocalDate> days = new HashSet<>();
        for (int offset : new int[] {-2, 1, 39, 50, 60}) {
            days.add(easter.plusDays(offset));
        }
        for (String day : new String[] {"-01-01", "-05-01", "-10-03", "-12-25", "-12-26"}) {
            days.add(LocalDate.parse(year + day));
        }
        return days;
    }

    /** Gauss's rule with Lichtenberg's supplement. */
    private static LocalDate gaussEaster(int year) {
        int k = year / 100;
        int m = 15 + (3 * k + 3) / 4 - (8 * k + 13) / 25;
        int s = 2 - (3 * k + 3) / 4;
        int a = year % 19;
        int d = (19 * a + m) % 30;
        int r = (d + a / 11) / 29;
        int og = 21 + d - r;
        int sz = 7 - Math.floorMod(year + year / 4 + s, 7);
        int oe = 7 - Math.floorMod(og - sz, 7);
        return LocalDate.of(year, 3, 1).plusDays(og + oe - 1L);
    }
}
