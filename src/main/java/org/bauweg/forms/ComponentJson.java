package org.bauweg.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One JSON object of a form file and the place to report what is wrong with it. */
record ComponentJson(JsonNode node, String where, List<FormFinding> findings) {

    void refuse(String problem, String remedy) {
        findings.add(new FormFinding(where, problem, remedy));
    }

    /** The object under a name; an empty one if absent or null. */
    ComponentJson child(String name) {
        var child = node.path(name);
        if (!child.isObject() && !child.isMissingNode() && !child.isNull()) {
            refuse("„" + name + "“ ist kein Objekt.", "Legen Sie das Element in Camunda Modeler neu an.");
        }
        return new ComponentJson(child, where, findings);
    }

    ComponentJson at(JsonNode other, String place) {
        return new ComponentJson(other, where.isEmpty() ? place : where + " › " + place, findings);
    }

    void refuseUnknown(Set<String> known, String of) {
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> refuse(
                        "Die Eigenschaft „" + name + "“ von " + of + " wird nicht unterstützt.",
                        "Entfernen Sie die Eigenschaft."));
    }

    /** Text as written, empty if absent. */
    String text(String name) {
        var value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isString()) {
            refuse("„" + name + "“ ist kein Text.", "Setzen Sie den Wert in Anführungszeichen.");
            return "";
        }
        return value.stringValue().strip();
    }

    /** Text that people read; expressions and templates in it are refused, because they would be shown as they are. */
    String words(String name, int maxLength) {
        var text = text(name);
        if (text.startsWith("=") || text.contains("{{")) {
            refuse(
                    "„" + name + "“ enthält einen Ausdruck; in Texten werden keine Ausdrücke ausgewertet.",
                    "Schreiben Sie den Text aus oder zeigen Sie den Wert in einem schreibgeschützten Feld.");
        }
        if (text.length() > maxLength) {
            refuse("„" + name + "“ ist länger als " + maxLength + " Zeichen.", "Kürzen Sie den Text.");
        }
        return text;
    }

    boolean bool(String name) {
        var value = node.path(name);
        if (!value.isMissingNode() && !value.isNull() && !value.isBoolean()) {
            refuse("„" + name + "“ ist nicht wahr oder falsch.", "Verwenden Sie true oder false, keinen Ausdruck.");
        }
        return value.isBoolean() && value.booleanValue();
    }

    /** A whole number within bounds, or the fallback if absent. */
    int integer(String name, int fallback, int lowest, int highest) {
        var number = number(name);
        if (number == null) {
            return fallback;
        }
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        if (!whole
                || number.compareTo(BigDecimal.valueOf(lowest)) < 0
                || number.compareTo(BigDecimal.valueOf(highest)) > 0) {
            refuse(
                    "„" + name + "“ muss eine ganze Zahl von " + lowest + " bis " + highest + " sein.",
                    "Passen Sie die Zahl an.");
            return fallback;
        }
        return number.intValueExact();
    }

    @Nullable
    BigDecimal number(String name) {
        var value = node.path(name);
        if (value.isNumber()) {
            return value.decimalValue();
        }
        if (value.isMissingNode()
                || value.isNull()
                || (value.isString() && value.stringValue().isBlank())) {
            return null;
        }
        try {
            return new BigDecimal(value.asString());
        } catch (NumberFormatException e) {
            refuse("„" + name + "“ ist keine Zahl.", "Tragen Sie eine Zahl ein, keinen Ausdruck.");
            return null;
        }
    }

    /** An expression that must start with "=", or null if absent. */
    @Nullable
    FeelExpression feel(String name) {
        var text = text(name);
        if (text.isEmpty()) {
            return null;
        }
        if (!text.startsWith("=")) {
            refuse("„" + name + "“ ist kein FEEL-Ausdruck.", "Beginnen Sie den Ausdruck mit einem Gleichheitszeichen.");
            return null;
        }
        var outcome = Feel.parse(text.substring(1).strip());
        if (outcome instanceof Feel.Outcome.Unusable unusable) {
            refuse(
                    unusable.problem(),
                    "Schreiben Sie „" + name + "“ als einfachen Vergleich, zum Beispiel = art = \"neubau\".");
            return null;
        }
        return ((Feel.Outcome.Usable) outcome).expression();
    }
}
