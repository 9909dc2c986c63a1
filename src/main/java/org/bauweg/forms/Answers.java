package org.bauweg.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The answers given to one form. Dates are {@link LocalDate} or their ISO text (as JSON brings them back); the getters take both.
 */
public record Answers(String formId, Map<String, Object> values) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    public Answers {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public static Answers none(String formId) {
        return new Answers(formId, Map.of());
    }

    /** Reads what {@link #toJson()} wrote. For typed dates and decimals use {@link FormSchema#answers(String)}. */
    public static Answers fromJson(String formId, String json) {
        return new Answers(formId, JSON.readValue(json, new TypeReference<Map<String, Object>>() {}));
    }

    /** A JSON object; dates as ISO text, decimals in plain notation. */
    public String toJson() {
        return JSON.writeValueAsString(values);
    }

    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key)).map(Object::toString);
    }

    public Optional<LocalDate> date(String key) {
        return Optional.ofNullable(values.get(key)).flatMap(value -> Optional.ofNullable(day(value)));
    }

    public Optional<BigDecimal> decimal(String key) {
        return Optional.ofNullable(values.get(key)).flatMap(value -> Optional.ofNullable(number(value)));
    }

    /** True if the answer is yes; unanswered is no. */
    public boolean bool(String key) {
        return Boolean.TRUE.equals(values.get(key));
    }

    public List<String> list(String key) {
        var found = new ArrayList<String>();
        if (values.get(key) instanceof Collection<?> many) {
            many.forEach(one -> found.add(String.valueOf(one)));
        }
        return List.copyOf(found);
    }

    /** The rows of a list, each readable as answers of its own. */
    public List<Answers> rows(String key) {
        var found = new ArrayList<Answers>();
        if (values.get(key) instanceof Collection<?> many) {
            for (var one : many) {
                if (one instanceof Map<?, ?> row) {
                    var copy = new LinkedHashMap<String, Object>();
                    row.forEach((name, value) -> copy.put(String.valueOf(name), value));
                    found.add(new Answers(formId, copy));
                }
            }
        }
        return List.copyOf(found);
    }

    private static @Nullable LocalDate day(Object value) {
        try {
            return value instanceof LocalDate day ? day : LocalDate.parse(value.toString());
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal number(Object value) {
        try {
            return value instanceof BigDecimal decimal ? decimal : new BigDecimal(value.toString());
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
