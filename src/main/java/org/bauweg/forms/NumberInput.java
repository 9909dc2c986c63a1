package org.bauweg.forms;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Numbers as people in Germany type them: {@code 1.234,5}, {@code 1 234,5}, {@code 1234,5}. A single point that cannot be a thousands
 * point ({@code 12.5}, {@code 0.125}) is taken as a decimal point; exponents and units are refused.
 */
final class NumberInput {

    private static final Pattern GERMAN = Pattern.compile("-?(\\d{1,15}|[1-9]\\d{0,2}([. ]\\d{3}){1,4})(,\\d{1,12})?");
    private static final Pattern POINT = Pattern.compile("-?\\d{1,15}\\.\\d{1,12}");

    private NumberInput() {}

    static Reading read(String raw, int decimalDigits) {
        var text = CleanText.line(raw).replace('\u2212', '-').replaceAll("[\\u00A0\\u202F\\u2009]", " ");
        if (text.isEmpty()) {
            return Reading.NOTHING;
        }
        String invalid = decimalDigits == 0 ? "number.invalidWhole" : "number.invalid";
        if (text.length() > 40) {
            return Reading.refused(invalid);
        }
        BigDecimal number;
        if (GERMAN.matcher(text).matches()) {
            number = new BigDecimal(text.replaceAll("[. ]", "").replace(',', '.'));
        } else if (POINT.matcher(text).matches()) {
            number = new BigDecimal(text);
        } else {
            return Reading.refused(invalid);
        }
        return typed(number, decimalDigits);
    }

    private static Reading typed(BigDecimal number, int decimalDigits) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        if (decimalDigits == 0) {
            return whole ? Reading.of(number.longValueExact()) : Reading.refused("number.whole");
        }
        return number.stripTrailingZeros().scale() <= decimalDigits
                ? Reading.of(number)
                : Reading.refused("number.digits", String.valueOf(decimalDigits));
    }
}
