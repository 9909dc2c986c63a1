package org.bauweg.forms;

import java.util.Map;
import java.util.Set;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.jspecify.annotations.Nullable;

/**
 * A FEEL expression of a form's author that has passed {@link Feel#parse}: it ends in bounded time and calls nothing.
 *
 * @param names the variables it reads
 */
record FeelExpression(String text, ParsedExpression parsed, Set<String> names) {

    /** The value, or null if it has none (a variable is missing, types do not fit). */
    @Nullable
    Object evaluate(Map<String, Object> environment) {
        return Feel.evaluate(parsed, environment);
    }

    /** Only a plain true counts, as in form-js. */
    boolean holds(Map<String, Object> environment) {
        return Boolean.TRUE.equals(evaluate(environment));
    }
}
