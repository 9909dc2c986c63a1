package org.bauweg.workflow.engine;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.bauweg.workflow.ReservedNames;
import org.bauweg.workflow.VariableType;

/** Guards the way of form values into the engine: scalars under free names. */
final class ScalarVariables {

    private final TaskBeans beans;

    ScalarVariables(TaskBeans beans) {
        this.beans = beans;
    }

    /**
     * A copy for the engine.
     *
     * @throws IllegalArgumentException for a name of a task or of the engine, or a value that is no scalar
     */
    Map<String, Object> checked(Map<String, Object> variables) {
        variables.forEach((name, value) -> {
            if (beans.find(name) != null || ReservedNames.contains(name)) {
                throw new IllegalArgumentException("reserved variable name " + name);
            }
            if (Arrays.stream(VariableType.values()).noneMatch(type -> type.holds(value))) {
                throw new IllegalArgumentException("variable " + name + " is no scalar");
            }
        });
        return new HashMap<>(variables);
    }
}
