package org.bauweg.forms;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the rules of a field; limits apply also where the form names none. */
final class RulesJson {

    private static final int MAX_LINE = 500;
    private static final int MAX_LINES = 10_000;
    private static final int HIGHEST_LENGTH = 20_000;
    private static final int MAX_PATTERN = 300;
    private static final int MAX_PATTERN_PROGRAM = 3_000;

    private static final int MAX_REPEATS = 5_000;
    private static final java.util.regex.Pattern REPEAT =
            java.util.regex.Pattern.compile("\\{(\\d{1,9})(,(\\d{0,9}))?}");

    private final ComponentJson json;
    private final FieldKind kind;
    private final ComponentJson validate;

    RulesJson(ComponentJson json, FieldKind kind) {
        this.json = json;
        this.kind = kind;
        this.validate = json.child("validate");
    }

    Rules read() {
        validate.refuseUnknown(known(), "„validate“");
        int usual = kind == FieldKind.TEXTAREA ? MAX_LINES : MAX_LINE;
        int maxLength = validate.integer("maxLength", usual, 1, HIGHEST_LENGTH);
        int minLength = validate.integer("minLength", 0, 0, maxLength);
        var min = validate.number("min");
        var max = validate.number("max");
        if (min != null && max != null && min.compareTo(max) > 0) {
            json.refuse("Der kleinste Wert ist größer als der größte.", "Passen Sie „min“ und „max“ an.");
        }
        return new Rules(
                validate.bool("required"),
                minLength,
                maxLength,
                pattern(),
                json.child("properties").words("patternHint", 300),
                min,
                max,
                format(),
                json.integer("decimalDigits", 6, 0, 10),
                json.bool("disallowPassedDates"));
    }

    private Set<String> known() {
        return switch (kind) {
            case TEXTFIELD -> Set.of("required", "minLength", "maxLength", "pattern", "validationType");
            case TEXTAREA -> Set.of("required", "minLength", "maxLength");
            case NUMBER -> Set.of("required", "min", "max");
            default -> Set.of("required");
        };
    }

    private Rules.Format format() {
        return switch (validate.text("validationType")) {
            case "", "custom" -> Rules.Format.ANY;
            case "email" -> Rules.Format.EMAIL;
            case "phone" -> Rules.Format.PHONE;
            default -> {
                json.refuse(
                        "Die Prüfart („validationType“) wird nicht unterstützt.",
                        "Wählen Sie E-Mail, Telefon oder ein eigenes Muster.");
                yield Rules.Format.ANY;
            }
        };
    }

    /** RE2 matches in time linear to the text, so no pattern can hold up a request. */
    private @Nullable Pattern pattern() {
        var text = validate.text("pattern");
        if (text.isEmpty()) {
            return null;
        }
        try {
            var pattern = text.length() <= MAX_PATTERN && repeats(text) <= MAX_REPEATS ? Pattern.compile(text) : null;
            if (pattern != null && pattern.programSize() <= MAX_PATTERN_PROGRAM) {
                return pattern;
            }
            json.refuse("Das Muster ist zu umfangreich.", "Kürzen Sie das Muster.");
        } catch (PatternSyntaxException e) {
            json.refuse(
                    "Das Muster „" + text + "“ ist nicht lesbar oder verwendet Vor- oder Rückbezüge.",
                    "Verwenden Sie einfache Muster, zum Beispiel ^[0-9]{1,4}(/[0-9]{1,4})?$.");
        }
        return null;
    }

    /** How often counted repeats may copy a part if all are nested: RE2 unrolls them, and nested ones would fill the memory. */
    private static long repeats(String pattern) {
        long copies = 1;
        var repeat = REPEAT.matcher(pattern);
        while (repeat.find()) {
            var most = repeat.group(3) == null || repeat.group(3).isEmpty() ? repeat.group(1) : repeat.group(3);
            copies = Math.min(Integer.MAX_VALUE, copies * Math.max(1, Long.parseLong(most)));
        }
        return pattern.contains("){") ? copies : 1;
    }
}
