package org.bauweg.forms;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** German notation of values: 31.12.2026, 1.234,5. */
final class Formats {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.GERMANY);

    private Formats() {}

    /** For an input: without thousands points. */
    static String plain(Object value) {
        if (value instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString().replace('.', ',');
        }
        return value.toString();
    }

    /** For reading: with thousands points from 10.000 on. */
    static String shown(Object value) {
        boolean large = value instanceof Number number && Math.abs(number.doubleValue()) >= 10_000;
        if (!large) {
            return plain(value);
        }
        var format = new DecimalFormat("#,##0.############", DecimalFormatSymbols.getInstance(Locale.GERMANY));
        if (value instanceof BigDecimal decimal) {
            format.setMinimumFractionDigits(Math.max(0, Math.min(12, decimal.scale())));
        }
        return format.format(value);
    }
}
