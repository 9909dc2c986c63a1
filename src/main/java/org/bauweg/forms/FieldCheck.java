package org.bauweg.forms;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bauweg.forms.Element.Field;
import org.bauweg.forms.Reading.Complaint;
import org.jspecify.annotations.Nullable;

/** Judges one typed value by the rules of its field. */
final class FieldCheck {

    /** Stored for "none of these" in a checklist. */
    private static final String NONE_OF_THEM = "none";

    private static final Pattern EMAIL = Pattern.compile(
            "^[^\\s@<>()\\[\\],;:\"]{1,64}@[^\\s@<>()\\[\\],;:\"]{1,180}\\.[^\\s@<>()\\[\\],;:\".]{2,60}$");
    private static final Pattern PHONE = Pattern.compile("^\\+?[0-9 ()/.-]{5,30}$");

    private final Field field;
    private final Rules rules;
    private final boolean required;
    private final LocalDate today;

    /** @param demanded whether it must be filled though its rules leave it open */
    FieldCheck(Field field, boolean demanded, LocalDate today) {
        this.field = field;
        this.rules = field.rules();
        this.required = demanded || field.rules().required();
        this.today = today;
    }

    /** What is wrong with the value, null if nothing; the options are those on offer now. */
    @Nullable
    Complaint judge(@Nullable Object value, List<Choice> options) {
        if (value == null || Boolean.FALSE.equals(value)) {
            return required ? Complaint.of(requiredKey()) : null;
        }
        if (field.kind().offersChoices()) {
            return offered(value, options) ? contradiction(value, options) : Complaint.of("option.unknown");
        }
        if (value instanceof String text) {
            return text(text);
        }
        if (value instanceof LocalDate day) {
            return rules.notPast() && day.isBefore(today) ? Complaint.of("date.past") : null;
        }
        return value instanceof Long || value instanceof BigDecimal ? number(new BigDecimal(value.toString())) : null;
    }

    private String requiredKey() {
        return switch (field.kind()) {
            case CHECKBOX -> "required.check";
            case RADIO, SELECT, CHECKLIST -> "required.choice";
            case FILE -> "required.file";
            default -> "required.text";
        };
    }

    private static boolean offered(Object value, List<Choice> options) {
        var allowed = options.stream().map(Choice::value).toList();
        return value instanceof Collection<?> many ? allowed.containsAll(many) : allowed.contains(value.toString());
    }

    /** {@value #NONE_OF_THEM} stands alone. */
    private static @Nullable Complaint contradiction(Object value, List<Choice> options) {
        if (!(value instanceof Collection<?> many) || many.size() < 2 || !many.contains(NONE_OF_THEM)) {
            return null;
        }
        return options.stream()
                .filter(choice -> choice.value().equals(NONE_OF_THEM))
                .findFirst()
                .map(choice -> Complaint.of("option.contradiction", choice.label()))
                .orElse(null);
    }

    private @Nullable Complaint text(String text) {
        int length = text.codePointCount(0, text.length());
        if (length > rules.maxLength()) {
            return Complaint.of("text.long", String.valueOf(rules.maxLength()));
        }
        if (length < rules.minLength()) {
            return Complaint.of("text.short", String.valueOf(rules.minLength()));
        }
        if (rules.format() == Rules.Format.EMAIL && !EMAIL.matcher(text).matches()) {
            return Complaint.of("text.email");
        }
        if (rules.format() == Rules.Format.PHONE && !isPhone(text)) {
            return Complaint.of("text.phone");
        }
        var pattern = rules.pattern();
        return pattern != null && !pattern.matcher(text).find() ? Complaint.of("text.pattern") : null;
    }

    private static boolean isPhone(String text) {
        return PHONE.matcher(text).matches()
                && text.chars().filter(Character::isDigit).count() >= 5;
    }

    private @Nullable Complaint number(BigDecimal number) {
        var min = rules.min();
        var max = rules.max();
        if (min != null && number.compareTo(min) < 0) {
            return Complaint.of("number.min", Formats.shown(min));
        }
        return max != null && number.compareTo(max) > 0 ? Complaint.of("number.max", Formats.shown(max)) : null;
    }
}
