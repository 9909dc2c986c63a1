package org.bauweg.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times as typed: 31.12.2026, 31,12,2026, 31122026, 2026-12-31; 9:05, 09.05 Uhr. Years have four digits. */
final class DateInput {

    private static final Pattern GERMAN =
            Pattern.compile("(\\d{1,2})\\s?[.,/-]\\s?(\\d{1,2})\\s?[.,/-]\\s?(\\d{2}|\\d{4})");
    private static final Pattern PLAIN = Pattern.compile("(\\d{2})(\\d{2})(\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:.]([0-5]\\d)( ?Uhr)?");

    private DateInput() {}

    static Reading date(String raw) {
        var text = shortLine(raw);
        if (text.isEmpty()) {
            return Reading.NOTHING;
        }
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return day(text, number(iso, 1), number(iso, 2), number(iso, 3));
        }
        var german = GERMAN.matcher(text);
        var plain = PLAIN.matcher(text);
        var match = german.matches() ? german : plain.matches() ? plain : null;
        if (match == null) {
            return Reading.refused("date.format");
        }
        if (match.group(3).length() == 2) {
            return Reading.refused("date.year");
        }
        return day(text, number(match, 3), number(match, 2), number(match, 1));
    }

    /** Reads a time of day as "HH:mm". */
    static Reading time(String raw) {
        var text = shortLine(raw);
        if (text.isEmpty()) {
            return Reading.NOTHING;
        }
        var match = TIME.matcher(text);
        if (!match.matches()) {
            return Reading.refused("time.format");
        }
        var hour = match.group(1);
        return Reading.of((hour.length() == 1 ? "0" : "") + hour + ":" + match.group(2));
    }

    private static Reading day(String text, int year, int month, int day) {
        if (year < 1800 || year > 2200) {
            return Reading.refused("date.range");
        }
        try {
            return Reading.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Reading.refused("date.impossible", text);
        }
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static String shortLine(String raw) {
        var text = CleanText.line(raw);
        return text.length() > 40 ? "?" : text;
    }
}
