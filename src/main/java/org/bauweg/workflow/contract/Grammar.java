package org.bauweg.workflow.contract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The elements and attributes a file may contain; everything else is a finding. Written as lines
 * {@code element | attributes | children | text}: an attribute with {@code $} and text {@code expr} may hold an
 * expression, which rules then check; anything else must be literal. {@code element@parent} is the element in one place.
 */
final class Grammar {

    private static final int MAX_VALUE = 4000;

    private final Map<String, Shape> shapes = new HashMap<>();
    private final Map<String, String> remedies;

    private Grammar(Map<String, String> remedies) {
        this.remedies = remedies;
    }

    /**
     * Builds a grammar.
     *
     * @param macros names for lists of children, written {@code %name}
     */
    static Grammar of(String lines, Map<String, String> macros, Map<String, String> remedies) {
        Grammar grammar = new Grammar(remedies);
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] parts = Arrays.copyOf(line.split("\\|", -1), 4);
            String children = words(parts[2]).stream()
                    .map(word -> word.startsWith("%") ? macros.getOrDefault(word.substring(1), "") : word)
                    .collect(Collectors.joining(" "));
            grammar.shapes.put(parts[0].strip(), Shape.of(words(parts[1]), words(children), words(parts[3])));
        });
        return grammar;
    }

    private static List<String> words(@Nullable String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    void check(String file, XmlNode root, String expectedRoot, Findings findings) {
        if (!root.is(expectedRoot)) {
            findings.add(
                    file,
                    null,
                    "Die Datei beginnt nicht mit <" + expectedRoot + ">.",
                    "Speichern Sie die Datei mit dem Camunda Modeler (Camunda Platform 7).");
            return;
        }
        check(file, root, "", root.id(), findings);
    }

    private void check(String file, XmlNode node, String parent, @Nullable String owner, Findings findings) {
        String name = node.name().toString();
        String id = node.id() == null ? owner : node.id();
        Shape shape = shapes.getOrDefault(name + "@" + parent, shapes.getOrDefault(name, Shape.NOTHING));
        node.attributes().forEach((attribute, value) -> attribute(file, id, name, shape, attribute, value, findings));
        if (shape.text() == Text.NONE && !node.text().isEmpty()) {
            findings.add(file, id, "In <" + name + "> steht Text, der nicht erwartet wird.", "Entfernen Sie den Text.");
        } else if (shape.text() == Text.LITERAL) {
            literal(file, id, "<" + name + ">", node.text(), findings);
        }
        for (XmlNode child : node.children()) {
            String childName = child.name().toString();
            if (shape.children().contains(childName)) {
                check(file, child, name, id, findings);
            } else {
                findings.add(
                        file,
                        child.id() == null ? id : child.id(),
                        "Das Element <" + childName + "> ist in <" + name + "> nicht erlaubt.",
                        remedy(childName));
            }
        }
    }

    private void attribute(
            String file,
            @Nullable String id,
            String element,
            Shape shape,
            XmlName attribute,
            String value,
            Findings findings) {
        if (shape.expressions().contains(attribute.toString())) {
            return;
        }
        if (shape.attributes().contains(attribute.toString())) {
            literal(file, id, attribute.toString(), value, findings);
        } else {
            findings.add(
                    file,
                    id,
                    "Die Angabe " + attribute + " ist an <" + element + "> nicht erlaubt.",
                    remedy(attribute.toString()));
        }
    }

    private static void literal(String file, @Nullable String id, String place, String value, Findings findings) {
        if (value.contains("${") || value.contains("#{")) {
            findings.add(
                    file,
                    id,
                    "In " + place + " steht ein Ausdruck (${…} oder #{…}).",
                    "Schreiben Sie dort festen Text. Ausdrücke sind nur in Bedingungen, Fristen und Aufgaben erlaubt.");
        } else if (value.length() > MAX_VALUE) {
            findings.add(file, id, "Der Text in " + place + " ist zu lang.", "Kürzen Sie ihn auf 4000 Zeichen.");
        }
    }

    private String remedy(String name) {
        return remedies.getOrDefault(
                name, "Entfernen Sie es. Erlaubt ist, was die Bauweg-Palette im Camunda Modeler anbietet.");
    }

    private enum Text {
        NONE,
        LITERAL,
        EXPRESSION
    }

    private record Shape(Set<String> attributes, Set<String> expressions, Set<String> children, Text text) {

        static final Shape NOTHING = new Shape(Set.of(), Set.of(), Set.of(), Text.NONE);

        static Shape of(List<String> attributes, List<String> children, List<String> text) {
            Set<String> literal = new HashSet<>();
            Set<String> expression = new HashSet<>();
            for (String attribute : attributes) {
                if (attribute.endsWith("$")) {
                    expression.add(attribute.substring(0, attribute.length() - 1));
                } else {
                    literal.add(attribute);
                }
            }
            Text kind = text.isEmpty() ? Text.NONE : text.contains("expr") ? Text.EXPRESSION : Text.LITERAL;
            return new Shape(Set.copyOf(literal), Set.copyOf(expression), Set.copyOf(new HashSet<>(children)), kind);
        }
    }
}
