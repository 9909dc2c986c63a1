package org.bauweg.portal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bauweg.forms.FileSlot;
import org.bauweg.forms.FormContext;
import org.bauweg.forms.FormView;
import org.bauweg.workflow.Declaration;
import org.springframework.stereotype.Component;

/** Draws one step of a draft. */
@Component
class StepView {

    private final DraftDesk desk;

    StepView(DraftDesk desk) {
        this.desk = desk;
    }

    /** The step's form; with what is wrong only if {@code judged}, so that nobody is blamed before he had his say. */
    FormView form(OpenDraft open, Declaration.Step step, boolean judged) {
        FormView plain = drawn(step, step.context(), judged);
        Set<String> shown = plain.slots();
        FormContext context = step.context();
        for (FileSlot slot : step.schema().fileSlots()) {
            context = context.withFiles(slot.key(), desk.slot(open, slot.key(), shown, context.locale()));
        }
        return shown.isEmpty() ? plain : drawn(step, context, judged);
    }

    private static FormView drawn(Declaration.Step step, FormContext context, boolean judged) {
        return step.visited() || judged
                ? step.schema().view(step.raw(), context, judged ? step.result().errors() : List.of())
                : step.schema().view(context);
    }

    /** The step that has a document slot. */
    static Optional<Declaration.Step> withSlot(OpenDraft open, String slot) {
        return open.declaration().steps().stream()
                .filter(step -> step.schema().fileSlots().stream()
                        .anyMatch(each -> each.key().equals(slot)))
                .findFirst();
    }
}
