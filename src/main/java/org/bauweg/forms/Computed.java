package org.bauweg.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Results of expressions as values that can be stored; lists, maps and the engine's own types are dropped. */
final class Computed {

    private Computed() {}

    static @Nullable Object plain(@Nullable Object result) {
        if (result instanceof Double number) {
            return Double.isFinite(number) ? BigDecimal.valueOf(number) : null;
        }
        if (result instanceof String text) {
            return text.length() > RawInput.MAX_TEXT ? null : CleanText.lines(text);
        }
        boolean plain = result instanceof Long
                || result instanceof BigDecimal
                || result instanceof Boolean
                || result instanceof LocalDate;
        return plain ? result : null;
    }
}
