package org.bauweg.workflow.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of a parsed file. {@code text} is its own text, trimmed. */
record XmlNode(XmlName name, Map<XmlName, String> attributes, List<XmlNode> children, String text) {

    boolean is(String prefixed) {
        return name.equals(XmlName.of(prefixed));
    }

    @Nullable
    String id() {
        return attributes.get(XmlName.of("id"));
    }

    /** The value of an attribute, empty text if absent. */
    String get(String prefixed) {
        return attributes.getOrDefault(XmlName.of(prefixed), "");
    }

    Stream<XmlNode> children(String prefixed) {
        return children.stream().filter(child -> child.is(prefixed));
    }

    Optional<XmlNode> child(String prefixed) {
        return children(prefixed).findFirst();
    }

    boolean has(String prefixed) {
        return child(prefixed).isPresent();
    }

    /** This element and everything in it. */
    Stream<XmlNode> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(XmlNode::all));
    }

    /** Everything in this element that has one of the names. */
    Stream<XmlNode> all(String... prefixed) {
        List<XmlName> names = Stream.of(prefixed).map(XmlName::of).toList();
        return all().filter(node -> names.contains(node.name));
    }
}
