package org.bauweg.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Dates, sizes and hashes as German letters write them; the templates call it {@code de}. */
final class GermanFormat {

    static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d.\u00A0MMMM yyyy", Locale.GERMAN);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d.\u00A0MMMM yyyy 'um' HH:mm:ss 'Uhr'", Locale.GERMAN);
    private static final List<String> UNITS = List.of("Byte", "kB", "MB", "GB");
    private static final int HASH_DIGITS = 16;

    static String date(LocalDate day) {
        return DATE.format(day);
    }

    public String day(LocalDate day) {
        return date(day);
    }

    public String day(Instant moment) {
        return date(LocalDate.ofInstant(moment, GERMANY));
    }

    public String moment(Instant moment) {
        return MOMENT.format(moment.atZone(GERMANY));
    }

    public String size(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1000 && unit < UNITS.size() - 1) {
            value /= 1000;
            unit++;
        }
        return String.format(Locale.GERMAN, unit == 0 ? "%.0f %s" : "%.1f %s", value, UNITS.get(unit));
    }

    /** The paragraphs of a text: its lines that are not blank. */
    public List<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    public String hash(String sha256) {
        return sha256.substring(0, HASH_DIGITS);
    }
}
