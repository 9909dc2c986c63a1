package org.bauweg.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Validated answers of one form, by field key: texts, numbers, booleans, ISO dates as text, lists and maps.
 *
 * @param values never contains null
 */
public record Answers(Map<String, Object> values) {

    public Answers {
        values = Map.copyOf(values);
    }

    /** No answers. */
    public static Answers none() {
        return new Answers(Map.of());
    }

    /** The non-blank text in a field. */
    public Optional<String> text(String key) {
        return value(key, String.class).filter(text -> !text.isBlank());
    }

    /** Whether a checkbox is ticked. */
    public boolean yes(String key) {
        return value(key, Boolean.class).orElse(false);
    }

    /** The whole number in a field. */
    public Optional<Long> number(String key) {
        return value(key, Number.class).map(Number::longValue);
    }

    /** The date in a field. */
    public Optional<LocalDate> date(String key) {
        return text(key).map(LocalDate::parse);
    }

    /** The chosen entries of a field with several. */
    public List<String> texts(String key) {
        return value(key, List.class).stream()
                .flatMap(list -> ((List<?>) list).stream())
                .map(String::valueOf)
                .toList();
    }

    private <T> Optional<T> value(String key, Class<T> type) {
        return Optional.ofNullable(values.get(key)).filter(type::isInstance).map(type::cast);
    }
}
