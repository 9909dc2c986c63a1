package org.bauweg.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bauweg.forms.Element.Field;
import org.jspecify.annotations.Nullable;

/** Turns texts into typed values and typed values back into texts, without judging them by the field's rules. */
final class FieldReader {

    private FieldReader() {}

    static Reading read(Field field, RawInput raw, String name) {
        return switch (field.kind()) {
            case TEXTFIELD -> text(CleanText.line(raw.first(name)));
            case TEXTAREA -> text(CleanText.lines(raw.first(name)));
            case RADIO, SELECT -> text(raw.first(name));
            case NUMBER -> NumberInput.read(raw.first(name), field.rules().decimalDigits());
            case CHECKBOX -> Reading.of(List.of("true", "on").contains(raw.first(name)));
            case CHECKLIST ->
                list(raw.all(name).stream()
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList());
            case DATE -> DateInput.date(raw.first(name));
            case TIME -> DateInput.time(raw.first(name));
            case FILE, EXPRESSION -> Reading.NOTHING;
        };
    }

    /** A value of the caller's data or of stored JSON, as this field's type; null if it does not fit. */
    static @Nullable Object typed(Field field, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (field.valueType()) {
            case TEXT -> value.toString();
            case INTEGER, DECIMAL -> number(field, value);
            case BOOLEAN -> value instanceof Boolean ? value : Boolean.valueOf(value.toString());
            case DATE -> date(value);
            case LIST -> value instanceof Collection<?> many ? strings(many) : null;
            case ROWS, ANY -> value;
        };
    }

    /** What an input shows for a value. */
    static List<String> texts(Field field, @Nullable Object value) {
        var typed = typed(field, value);
        if (typed == null || Boolean.FALSE.equals(typed)) {
            return List.of();
        }
        if (typed instanceof List<?> many) {
            return strings(many);
        }
        return List.of(field.kind() == FieldKind.CHECKBOX ? "true" : Formats.plain(typed));
    }

    private static Reading text(String text) {
        return text.isEmpty() ? Reading.NOTHING : Reading.of(text);
    }

    private static Reading list(List<String> texts) {
        return texts.isEmpty() ? Reading.NOTHING : Reading.of(texts);
    }

    private static @Nullable Object number(Field field, Object value) {
        try {
            var number = value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
            if (field.valueType() == ValueType.DECIMAL) {
                return number;
            }
            return number.longValueExact();
        } catch (ArithmeticException | NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Object date(Object value) {
        try {
            return value instanceof LocalDate ? value : LocalDate.parse(value.toString());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static List<String> strings(Collection<?> many) {
        var texts = new ArrayList<String>();
        many.forEach(one -> texts.add(String.valueOf(one)));
        return List.copyOf(texts);
    }
}
