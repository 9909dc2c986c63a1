package org.bauweg.forms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a field's options come from: the form itself, or data of the caller by name or expression. */
record Choices(List<Choice> fixed, @Nullable FeelExpression source) {

    static final Choices NONE = new Choices(List.of(), null);

    Choices {
        fixed = List.copyOf(fixed);
    }

    /** The options that may be chosen now; empty if the data is missing or of another shape. */
    List<Choice> resolve(Map<String, Object> environment) {
        if (source == null) {
            return fixed;
        }
        var found = new ArrayList<Choice>();
        if (source.evaluate(environment) instanceof Collection<?> items) {
            items.forEach(item -> add(item, found));
        }
        return found;
    }

    String labelOf(String value, Map<String, Object> environment) {
        return resolve(environment).stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }

    private static void add(@Nullable Object item, List<Choice> found) {
        if (item instanceof Choice choice) {
            found.add(choice);
        } else if (item instanceof Map<?, ?> map && map.get("value") != null) {
            var value = String.valueOf(map.get("value"));
            var label = map.get("label");
            found.add(new Choice(value, label == null ? value : label.toString()));
        } else if (item instanceof String || item instanceof Number) {
            found.add(new Choice(item.toString(), item.toString()));
        }
    }
}
