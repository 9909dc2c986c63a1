package org.bauweg.forms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bauweg.forms.Element.Field;
import org.bauweg.forms.Element.Group;
import org.bauweg.forms.Element.Rows;
import org.jspecify.annotations.Nullable;

/** Stored or given values by the types of a form. */
final class StoredValues {

    private final List<Element> elements;

    StoredValues(List<Element> elements) {
        this.elements = elements;
    }

    Map<String, Object> typed(Map<?, ?> stored) {
        var values = new LinkedHashMap<String, Object>();
        typed(elements, stored, values);
        return values;
    }

    private void typed(List<Element> children, Map<?, ?> stored, Map<String, Object> values) {
        for (var element : children) {
            if (element instanceof Group group) {
                typed(group.children(), stored, values);
            } else if (element instanceof Rows rows) {
                var found = new ArrayList<Map<String, Object>>();
                for (var row : maps(stored.get(rows.ref()))) {
                    var typed = new LinkedHashMap<String, Object>();
                    typed(rows.children(), row, typed);
                    found.add(typed);
                }
                if (!found.isEmpty()) {
                    values.put(rows.ref(), found);
                }
            } else if (element instanceof Field field) {
                var value = FieldReader.typed(field, stored.get(field.ref()));
                if (value != null) {
                    values.put(field.ref(), value);
                }
            }
        }
    }

    /** The texts that inputs show; with defaults for what has no value if the form is new. */
    RawInput raw(Map<?, ?> values, boolean isNew) {
        var texts = new LinkedHashMap<String, List<String>>();
        raw(elements, values, "", isNew, texts);
        return RawInput.of(texts);
    }

    private void raw(
            List<Element> children, Map<?, ?> values, String scope, boolean isNew, Map<String, List<String>> texts) {
        for (var element : children) {
            if (element instanceof Group group) {
                raw(group.children(), values, scope, isNew, texts);
            } else if (element instanceof Rows rows) {
                rawRows(rows, maps(values.get(rows.ref())), isNew, texts);
            } else if (element instanceof Field field) {
                var value = values.get(field.ref());
                var shown = FieldReader.texts(field, value == null && isNew ? field.initial() : value);
                if (!shown.isEmpty()) {
                    texts.put(scope + field.ref(), shown);
                }
            }
        }
    }

    private void rawRows(Rows rows, List<Map<?, ?>> given, boolean isNew, Map<String, List<String>> texts) {
        int count = given.isEmpty() && isNew ? rows.initial() : Math.max(given.size(), rows.min());
        texts.put(RawInput.rowsName(rows.ref()), List.of(String.valueOf(count)));
        for (int i = 0; i < count; i++) {
            boolean known = i < given.size();
            raw(rows.children(), known ? given.get(i) : Map.of(), Evaluation.scope(rows, i), isNew || !known, texts);
        }
    }

    static List<Map<?, ?>> maps(@Nullable Object value) {
        var found = new ArrayList<Map<?, ?>>();
        if (value instanceof Collection<?> many) {
            many.forEach(one -> {
                if (one instanceof Map<?, ?> map) {
                    found.add(map);
                }
            });
        }
        return found;
    }
}
