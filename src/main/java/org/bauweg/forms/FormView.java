package org.bauweg.forms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A form ready to draw with {@code templates/forms/fields.html}.
 *
 * @param conditional true if answers decide which questions are asked: the fragment then offers a button to draw the form anew
 */
public record FormView(
        String id,
        String title,
        List<NodeView> nodes,
        List<FieldError> errors,
        boolean conditional,
        FormMessages messages) {

    public FormView {
        nodes = List.copyOf(nodes);
        errors = List.copyOf(errors);
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /** A word or sentence of the form's frame, from the bundle forms-messages. */
    public String text(String key, Object... arguments) {
        return messages.text("form." + key, arguments);
    }

    /** The document slot of this name as it stands in the form; empty if answers hide it. */
    public Optional<NodeView.Files> slot(String name) {
        return files(nodes).filter(node -> node.caption().name().equals(name)).findFirst();
    }

    /** The names of all document slots the form shows. */
    public Set<String> slots() {
        return files(nodes).map(node -> node.caption().name()).collect(Collectors.toSet());
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
