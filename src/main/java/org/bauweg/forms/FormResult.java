package org.bauweg.forms;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a submit means.
 *
 * @param values typed values of the visible fields that are in order, also when others are not; absent means not answered
 * @param errors in document order; empty means accepted
 */
public record FormResult(String formId, Map<String, Object> values, List<FieldError> errors) {

    public FormResult {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        errors = List.copyOf(errors);
    }

    public boolean accepted() {
        return errors.isEmpty();
    }

    /** The values as answers to keep. */
    public Answers answers() {
        return new Answers(formId, values);
    }
}
