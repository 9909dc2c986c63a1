package org.bauweg.workflow.contract;

import java.util.HashSet;
import java.util.Set;
import org.bauweg.workflow.VariableType;
import org.jspecify.annotations.Nullable;

/**
 * A variable that a process may use.
 *
 * @param type null if its sources disagree or it can never be a variable
 * @param options values a choice offers, empty if any value is possible
 * @param source who sets it, for messages
 */
record Declared(String name, @Nullable VariableType type, Set<String> options, String source) {

    /** How the source of a form's field begins. */
    static final String FORM = "Formular ";

    /** Whether people enter it: the day they name begins where a legal period would end. */
    boolean fromForm() {
        return source.startsWith(FORM);
    }

    /** The same variable from a second source. */
    Declared or(Declared other) {
        Set<String> both = new HashSet<>(options);
        both.addAll(other.options);
        boolean open = options.isEmpty() || other.options.isEmpty();
        return new Declared(name, type == other.type ? type : null, open ? Set.of() : both, source);
    }
}
