package org.bauweg.forms;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a value must satisfy.
 *
 * @param minLength in characters (code points), 0 if none
 * @param maxLength in characters, always set
 * @param pattern searched for anywhere in the text, as form-js does
 * @param patternHint German sentence shown when the pattern does not match, empty for a general one
 * @param decimalDigits most digits after the comma; 0 makes the field an integer
 * @param notPast the date must not lie before today
 */
record Rules(
        boolean required,
        int minLength,
        int maxLength,
        @Nullable Pattern pattern,
        String patternHint,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        Format format,
        int decimalDigits,
        boolean notPast) {

    enum Format {
        ANY,
        EMAIL,
        PHONE
    }
}
