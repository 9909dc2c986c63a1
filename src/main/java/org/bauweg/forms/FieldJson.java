package org.bauweg.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bauweg.forms.Element.Field;
import org.bauweg.forms.Element.Look;
import org.bauweg.forms.Element.ReadOnly;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one component that holds a value. */
final class FieldJson {

    private static final Set<String> CAPTION = Set.of(
            "type",
            "id",
            "layout",
            "conditional",
            "properties",
            "key",
            "label",
            "description",
            "disabled",
            "readonly",
            "validate",
            "defaultValue");
    private static final Set<String> OPTIONS = Set.of("values", "valuesKey", "valuesExpression", "searchable");
    private static final Map<String, Set<String>> KNOWN = Map.of(
            "textfield", Set.of("appearance"),
            "textarea", Set.of("appearance"),
            "number", Set.of("appearance", "decimalDigits", "increment", "serializeToString"),
            "checkbox", Set.of(),
            "checklist", OPTIONS,
            "radio", OPTIONS,
            "select", OPTIONS,
            "datetime",
                    Set.of(
                            "subtype",
                            "dateLabel",
                            "timeLabel",
                            "timeInterval",
                            "timeSerializingFormat",
                            "use24h",
                            "disallowPassedDates"),
            "filepicker", Set.of("multiple", "accept"),
            "expression", Set.of("expression", "computeOn"));

    private final ComponentJson json;
    private final String type;

    FieldJson(ComponentJson json, String type) {
        this.json = json;
        this.type = type;
    }

    static boolean supports(String type) {
        return KNOWN.containsKey(type);
    }

    @Nullable
    Field read(String key, boolean inRow, @Nullable FeelExpression hide) {
        var extras = KNOWN.get(type);
        if (extras == null) {
            json.refuse(
                    "Elemente vom Typ „" + type + "“ werden nicht unterstützt.",
                    "Verwenden Sie eines von: Textfeld, Textbereich, Zahl, Kontrollkästchen, Auswahl, Datum, Datei, Liste, Gruppe, Text, Tabelle.");
            return null;
        }
        var known = new HashSet<>(CAPTION);
        known.addAll(extras);
        json.refuseUnknown(known, "„" + type + "“");
        var kind = kind();
        if (kind == null || (inRow && refusedInRow(kind))) {
            return null;
        }
        return new Field(
                key,
                kind,
                kind == FieldKind.EXPRESSION ? "" : label(kind),
                json.words("description", 1000),
                new RulesJson(json, kind).read(),
                new ChoicesJson(json, kind).read(),
                look(),
                readOnly(),
                initial(kind),
                kind == FieldKind.EXPRESSION ? formula() : null,
                hide);
    }

    private @Nullable FieldKind kind() {
        if (!type.equals("datetime")) {
            return type.equals("filepicker") ? FieldKind.FILE : FieldKind.valueOf(type.toUpperCase(Locale.ROOT));
        }
        return switch (json.text("subtype")) {
            case "date" -> FieldKind.DATE;
            case "time" -> FieldKind.TIME;
            default -> {
                json.refuse(
                        "Datum und Uhrzeit in einem Feld werden nicht unterstützt.",
                        "Verwenden Sie ein Feld für das Datum und eines für die Uhrzeit.");
                yield null;
            }
        };
    }

    private boolean refusedInRow(FieldKind kind) {
        if (kind == FieldKind.FILE) {
            json.refuse(
                    "Dateien können nicht in einer Liste stehen.",
                    "Setzen Sie das Dateifeld außerhalb der Liste, mit „mehrere Dateien“.");
        }
        return kind == FieldKind.FILE;
    }

    private String label(FieldKind kind) {
        var name = kind == FieldKind.DATE ? "dateLabel" : kind == FieldKind.TIME ? "timeLabel" : "label";
        var label = json.words(name, 1000);
        if (label.isEmpty()) {
            label = json.words("label", 1000);
        }
        if (label.isEmpty()) {
            json.refuse("Die Beschriftung fehlt.", "Tragen Sie bei „Label“ ein, was die Menschen lesen sollen.");
        }
        return label;
    }

    private Look look() {
        var appearance = json.child("appearance");
        appearance.refuseUnknown(Set.of("prefixAdorner", "suffixAdorner"), "„appearance“");
        var autocomplete = json.child("properties").text("autocomplete");
        if (!autocomplete.matches("[a-z0-9 -]{0,60}")) {
            json.refuse(
                    "„autocomplete“ ist kein Wert aus dem HTML-Standard.",
                    "Verwenden Sie zum Beispiel given-name, email oder postal-code.");
        }
        return new Look(
                appearance.words("prefixAdorner", 20),
                appearance.words("suffixAdorner", 20),
                autocomplete,
                json.node().has("multiple") && json.bool("multiple"),
                json.words("accept", 200));
    }

    private ReadOnly readOnly() {
        boolean disabled = json.bool("disabled");
        if (json.node().path("readonly").isString()) {
            return new ReadOnly(disabled, json.feel("readonly"));
        }
        return new ReadOnly(disabled || json.bool("readonly"), null);
    }

    private @Nullable FeelExpression formula() {
        if (json.text("expression").isEmpty()) {
            json.refuse("Der Ausdruck fehlt.", "Tragen Sie bei „Target value“ einen FEEL-Ausdruck ein.");
        }
        return json.feel("expression");
    }

    private @Nullable Object initial(FieldKind kind) {
        var value = json.node().path("defaultValue");
        if (value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.stringValue().isEmpty())) {
            return null;
        }
        if (kind == FieldKind.CHECKLIST && value.isArray()) {
            return value.valueStream().map(JsonNode::asString).toList();
        }
        if (value.isValueNode() && kind != FieldKind.CHECKLIST && kind != FieldKind.FILE) {
            return kind == FieldKind.CHECKBOX ? (Object) value.asBoolean(false) : value.asString();
        }
        json.refuse("Der Vorgabewert passt nicht zum Feld.", "Entfernen Sie den Vorgabewert.");
        return List.of();
    }
}
