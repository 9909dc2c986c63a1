package org.bauweg.workflow.contract;

import java.util.Set;
import org.bauweg.workflow.VariableType;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form.
 *
 * @param type what it would be as a process variable; null for lists, tables and files, which never become one
 * @param options the values a choice offers, empty for free input
 */
public record FormField(String key, @Nullable VariableType type, Set<String> options) {

    public FormField {
        options = Set.copyOf(options);
    }
}
