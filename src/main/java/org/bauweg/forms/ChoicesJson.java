package org.bauweg.forms;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the options of a radio group, checklist or select. */
final class ChoicesJson {

    private static final int MAX_CHOICES = 500;

    private final ComponentJson json;
    private final FieldKind kind;

    ChoicesJson(ComponentJson json, FieldKind kind) {
        this.json = json;
        this.kind = kind;
    }

    Choices read() {
        if (!kind.offersChoices()) {
            return Choices.NONE;
        }
        var fixed = fixed();
        var source = source();
        int ways = (fixed.isEmpty() ? 0 : 1)
                + (json.text("valuesKey").isEmpty() ? 0 : 1)
                + (json.text("valuesExpression").isEmpty() ? 0 : 1);
        if (ways != 1) {
            json.refuse(
                    ways == 0
                            ? "Das Feld hat keine Antworten zur Auswahl."
                            : "Das Feld hat mehrere Quellen für Antworten.",
                    "Legen Sie die Antworten fest oder geben Sie genau einen Schlüssel oder Ausdruck an.");
        }
        return new Choices(fixed, source);
    }

    private @Nullable FeelExpression source() {
        var key = json.text("valuesKey");
        if (key.isEmpty()) {
            return json.feel("valuesExpression");
        }
        var outcome = key.matches("[a-z][A-Za-z0-9]{0,60}") ? Feel.parse(key) : new Feel.Outcome.Unusable("");
        if (outcome instanceof Feel.Outcome.Usable usable) {
            return usable.expression();
        }
        json.refuse("„valuesKey“ ist kein Schlüssel.", "Verwenden Sie nur Buchstaben und Ziffern, klein beginnend.");
        return null;
    }

    private List<Choice> fixed() {
        var found = new ArrayList<Choice>();
        var values = new HashSet<String>();
        for (var node : json.node().path("values")) {
            var option = json.at(node, "Antwort " + (found.size() + 1));
            var choice = new Choice(option.text("value"), option.words("label", 500));
            if (choice.value().isEmpty() || choice.label().isEmpty()) {
                option.refuse("Der Antwort fehlt Wert oder Beschriftung.", "Tragen Sie beides ein.");
            } else if (!values.add(choice.value())) {
                option.refuse(
                        "Den Wert „" + choice.value() + "“ gibt es mehrfach.",
                        "Geben Sie jeder Antwort einen eigenen Wert.");
            }
            found.add(choice);
        }
        if (found.size() > MAX_CHOICES) {
            json.refuse("Das Feld hat mehr als " + MAX_CHOICES + " Antworten.", "Kürzen Sie die Liste.");
        }
        return found;
    }
}
