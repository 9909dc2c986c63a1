package org.bauweg.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field as others need to know it.
 *
 * @param name key under which its value is stored
 * @param list key of the list whose rows hold it, null outside lists
 * @param required whether it must be answered while it is shown
 * @param choices the options the form itself names, empty for other fields and for options from data
 */
public record FormField(
        String name, @Nullable String list, String label, ValueType type, boolean required, List<Choice> choices) {

    public FormField {
        choices = List.copyOf(choices);
    }

    /** True if the process may be given the field as a plain variable. */
    public boolean isVariable() {
        return list == null && type.scalar();
    }
}
