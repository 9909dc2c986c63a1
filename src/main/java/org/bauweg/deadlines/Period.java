package org.bauweg.deadlines;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The length of a legal period in exactly one unit, written {@code P14D}, {@code P2W}, {@code P3M}, {@code P1Y} or
 * {@code P3WD} (Werktage, Monday to Saturday without holidays). Always positive.
 */
public record Period(int amount, Unit unit) {

    /** The unit a period is counted in. */
    public enum Unit {
        DAY("D", "Tag", "Tage"),
        WEEK("W", "Woche", "Wochen"),
        MONTH("M", "Monat", "Monate"),
        YEAR("Y", "Jahr", "Jahre"),
        WERKTAG("WD", "Werktag", "Werktage");

        private final String code;
        private final String one;
        private final String many;

        Unit(String code, String one, String many) {
            this.code = code;
            this.one = one;
            this.many = many;
        }
    }

    private static final Pattern FORM = Pattern.compile("P([1-9][0-9]{0,3})(WD|D|W|M|Y)");

    /** Rejects amounts that are not positive. */
    public Period {
        if (amount <= 0) {
            throw new IllegalArgumentException("A period must be positive: " + amount);
        }
    }

    /** Reads the written form; rejects anything else. */
    @JsonCreator
    public static Period parse(String text) {
        var matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a period like P1M, P2W, P14D, P1Y or P3WD: " + text);
        }
        for (Unit unit : Unit.values()) {
            if (unit.code.equals(matcher.group(2))) {
                return new Period(Integer.parseInt(matcher.group(1)), unit);
            }
        }
        throw new IllegalStateException("Unit without a code: " + text);
    }

    /**
     * The last day of this period if the event falls on {@code event}, without any shift: the event day does not count,
     * weeks end on the same weekday, months on the same number or else on the last day of the month (§ 187 Abs. 1,
     * § 188 Abs. 2-3 BGB).
     */
    public LocalDate endAfter(LocalDate event, HolidayCalendar calendar) {
        return switch (unit) {
            case DAY -> event.plusDays(amount);
            case WEEK -> event.plusWeeks(amount);
            case MONTH -> event.plusMonths(amount);
            case YEAR -> event.plusYears(amount);
            case WERKTAG -> calendar.plusWerktage(event, amount);
        };
    }

    /**
     * The last day on which something due "at least this period before" {@code event} may still arrive: neither that day
     * nor the day of the event counts (§ 187 Abs. 1 BGB by analogy).
     */
    public LocalDate lastDayBefore(LocalDate event, HolidayCalendar calendar) {
        LocalDate day = event.minusDays(1);
        while (!endAfter(day, calendar).isBefore(event)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** In German words, for example "1 Monat" or "2 Wochen". */
    public String inWords() {
        return amount + " " + (amount == 1 ? unit.one : unit.many);
    }

    @Override
    @JsonValue
    public String toString() {
        return "P" + amount + unit.code;
    }
}
