package org.bauweg.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bauweg.forms.FormContext;
import org.bauweg.forms.FormResult;
import org.bauweg.forms.FormSchema;
import org.bauweg.forms.RawInput;

/**
 * A draft as its forms see it: every step with what was entered and what is wrong with it.
 *
 * @param bundle the forms the draft is filled in with
 * @param chosen answers to the assistant that chose the procedure, by field; first values of the steps' fields
 */
public record Declaration(BundleId bundle, Map<String, Object> chosen, List<Step> steps) {

    public Declaration {
        chosen = Map.copyOf(chosen);
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param raw as entered, also where it is wrong
     * @param context what the form needs to be drawn, the values of the steps before included
     * @param visited whether anything was saved
     */
    public record Step(FormSchema schema, RawInput raw, FormContext context, FormResult result, boolean visited) {

        public boolean complete() {
            return visited && result.accepted();
        }
    }

    /** Whether it can be sent. */
    public boolean complete() {
        return steps.stream().allMatch(Step::complete);
    }

    /** The step with this form. */
    public Optional<Step> step(String formId) {
        return steps.stream().filter(step -> step.schema().id().equals(formId)).findFirst();
    }

    /** Index of a step, from 0; -1 if there is none with this form. */
    public int indexOf(String formId) {
        return steps.stream().map(step -> step.schema().id()).toList().indexOf(formId);
    }

    /**
     * The validated values by form id. What only the assistant asked is kept under its own form; what a step asked again counts as
     * answered there.
     */
    public Map<String, Map<String, Object>> values() {
        Map<String, Map<String, Object>> values = new LinkedHashMap<>();
        Map<String, Object> onlyChosen = new LinkedHashMap<>(chosen);
        steps.forEach(step -> {
            values.put(step.schema().id(), step.result().values());
            step.schema().fields().forEach(field -> onlyChosen.remove(field.name()));
        });
        if (!onlyChosen.isEmpty()) {
            values.put(ProcedureProposals.FORM, onlyChosen);
        }
        return values;
    }
}
