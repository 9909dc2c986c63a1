package org.bauweg.portal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bauweg.forms.FileSlot;
import org.bauweg.forms.FormContext;
import org.bauweg.forms.FormView;
import org.bauweg.forms.NodeView;
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
        Set<String> shown =
                files(plain.nodes()).map(node -> node.caption().name()).collect(Collectors.toSet());
        FormContext context = step.context();
        for (FileSlot slot : step.schema().fileSlots()) {
            context = context.withFiles(
                    slot.key(), desk.slot(open.draft().id(), slot.key(), open.documents(), shown, context.locale()));
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

    /** The slot as it stands in the drawn form; empty if answers hide it. */
    static Optional<NodeView.Files> slot(FormView form, String slot) {
        return files(form.nodes())
                .filter(node -> node.caption().name().equals(slot))
                .findFirst();
    }

    private static Stream<NodeView.Files> files(List<NodeView> nodes) {
        return nodes.stream().flatMap(node -> {
            if (node instanceof NodeView.Files files) {
                return Stream.of(files);
            }
            return node instanceof NodeView.Grouped group ? files(group.children()) : Stream.empty();
        });
    }
}
