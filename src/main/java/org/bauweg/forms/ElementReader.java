package org.bauweg.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bauweg.forms.Element.Group;
import org.bauweg.forms.Element.Rows;
import org.bauweg.forms.Element.Separator;
import org.bauweg.forms.Element.Spacer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the components of a form; what it does not know it refuses. */
final class ElementReader {

    static final int MAX_ROWS = 200;
    private static final int MAX_COMPONENTS = 300;
    private static final int MAX_DEPTH = 5;
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Set<String> RESERVED = Set.of(
            "today",
            "item",
            "null",
            "true",
            "false",
            "and",
            "or",
            "not",
            "if",
            "then",
            "else",
            "in",
            "between",
            "for",
            "some",
            "every",
            "return",
            "satisfies",
            "function",
            "external",
            "instance",
            "this",
            "parent");
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "group", Set.of("label", "path", "showOutline", "components", "verticalAlignment"),
            "dynamiclist",
                    Set.of(
                            "label",
                            "description",
                            "path",
                            "isRepeating",
                            "allowAddRemove",
                            "defaultRepetitions",
                            "nonCollapsedItems",
                            "disableCollapse",
                            "showOutline",
                            "components",
                            "verticalAlignment",
                            "minRepetitions",
                            "maxRepetitions"),
            "table", Set.of("label", "dataSource", "rowCount", "columns"),
            "text", Set.of("text"),
            "separator", Set.of(),
            "spacer", Set.of("height"),
            "button", Set.of("label", "action"));
    private static final Set<String> EVERYWHERE = Set.of("type", "id", "layout", "conditional", "properties");

    private final ComponentJson form;
    private int count;

    ElementReader(ComponentJson form) {
        this.form = form;
    }

    List<Element> read() {
        return children(form, 0, false, new HashSet<>());
    }

    private List<Element> children(ComponentJson parent, int depth, boolean inRow, Set<String> keys) {
        var elements = new ArrayList<Element>();
        if (depth > MAX_DEPTH) {
            parent.refuse("Gruppen sind tiefer als " + MAX_DEPTH + " Ebenen verschachtelt.", "Lösen Sie Gruppen auf.");
            return elements;
        }
        if (!parent.node().path("components").isArray()) {
            parent.refuse(
                    "Es gibt keine Liste von Elementen.", "Fügen Sie in Camunda Modeler mindestens ein Element ein.");
        }
        for (var node : parent.node().path("components")) {
            if (++count > MAX_COMPONENTS) {
                parent.refuse(
                        "Das Formular hat mehr als " + MAX_COMPONENTS + " Elemente.", "Teilen Sie das Formular auf.");
                return elements;
            }
            var element = element(parent.at(node, name(node)), depth, inRow, keys);
            if (element != null) {
                elements.add(element);
            }
        }
        return elements;
    }

    private @Nullable Element element(ComponentJson json, int depth, boolean inRow, Set<String> keys) {
        var type = json.text("type");
        var known = KNOWN.get(type);
        if (known != null) {
            var all = new HashSet<>(known);
            all.addAll(EVERYWHERE);
            json.refuseUnknown(all, "„" + type + "“");
        }
        var hide = hide(json);
        var ref = "#" + count;
        return switch (type) {
            case "group" -> group(json, ref, depth, inRow, keys, hide);
            case "dynamiclist" -> rows(json, depth, inRow, keys, hide);
            case "table" -> new BlockJson(json, ref, hide).table();
            case "text" -> new BlockJson(json, ref, hide).words();
            case "separator" -> new Separator(ref, hide);
            case "spacer" -> new Spacer(ref, hide);
            case "button" -> button(json);
            default -> new FieldJson(json, type).read(key(json, "key", keys, type), inRow, hide);
        };
    }

    private @Nullable Element button(ComponentJson json) {
        var action = json.text("action");
        if (!action.isEmpty() && !action.equals("submit")) {
            json.refuse(
                    "Schaltflächen mit der Aktion „" + action + "“ werden nicht unterstützt.",
                    "Entfernen Sie die Schaltfläche; Bauweg ergänzt die Schaltflächen selbst.");
        }
        return null;
    }

    private @Nullable FeelExpression hide(ComponentJson json) {
        var conditional = json.child("conditional");
        conditional.refuseUnknown(Set.of("hide"), "„conditional“");
        return conditional.feel("hide");
    }

    private Element group(
            ComponentJson json, String ref, int depth, boolean inRow, Set<String> keys, @Nullable FeelExpression hide) {
        if (!json.text("path").isEmpty()) {
            json.refuse("Gruppen mit einem Pfad werden nicht unterstützt.", "Leeren Sie das Feld „Path“ der Gruppe.");
        }
        return new Group(ref, json.words("label", 300), children(json, depth + 1, inRow, keys), hide);
    }

    private Element rows(
            ComponentJson json, int depth, boolean inRow, Set<String> keys, @Nullable FeelExpression hide) {
        if (inRow) {
            json.refuse("Eine Liste liegt in einer anderen Liste.", "Nehmen Sie die innere Liste heraus.");
        }
        var key = key(json, "path", keys, "dynamiclist");
        boolean growing = !json.node().has("allowAddRemove") || json.bool("allowAddRemove");
        int initial = json.integer("defaultRepetitions", 1, 0, MAX_ROWS);
        var limits = json.node().has("maxRepetitions") || json.node().has("minRepetitions")
                ? json
                : json.child("properties");
        int min = growing ? limits.integer("minRepetitions", 0, 0, MAX_ROWS) : initial;
        int max = growing ? limits.integer("maxRepetitions", MAX_ROWS, 1, MAX_ROWS) : initial;
        if (min > max) {
            json.refuse("Die Mindestzahl der Zeilen ist größer als die Höchstzahl.", "Passen Sie die Zahlen an.");
        }
        return new Rows(
                key,
                BlockJson.label(json),
                json.words("description", 1000),
                children(json, depth + 1, true, new HashSet<>()),
                min,
                max,
                Math.min(max, Math.max(min, initial)),
                json.child("properties").feel("fixedRows"),
                hide);
    }

    private static String key(ComponentJson json, String property, Set<String> keys, String type) {
        var key = json.text(property);
        if (!FieldJson.supports(type) && !type.equals("dynamiclist")) {
            return key;
        }
        if (key.isEmpty()) {
            json.refuse(
                    "Der Schlüssel („" + property + "“) fehlt.",
                    "Geben Sie dem Element einen Schlüssel, zum Beispiel plotNumber.");
        } else if (!KEY.matcher(key).matches() || key.length() > 60 || RESERVED.contains(key)) {
            json.refuse(
                    "Der Schlüssel „" + key + "“ ist ungeeignet oder vergeben.",
                    "Verwenden Sie nur Buchstaben und Ziffern, klein beginnend, zum Beispiel plotNumber.");
        } else if (!keys.add(key)) {
            json.refuse(
                    "Den Schlüssel „" + key + "“ gibt es mehrfach.", "Geben Sie jedem Feld einen eigenen Schlüssel.");
        }
        return key;
    }

    private static String name(JsonNode node) {
        for (var property : new String[] {"key", "label", "path", "id", "type"}) {
            if (node.path(property).isString()
                    && !node.path(property).stringValue().isBlank()) {
                var name = node.path(property).stringValue();
                return name.length() > 60 ? name.substring(0, 60) + "…" : name;
            }
        }
        return "Element";
    }
}
