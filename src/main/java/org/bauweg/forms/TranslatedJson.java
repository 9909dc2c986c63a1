package org.bauweg.forms;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form with the words of another language in the place of its own. They stand in the custom properties of each component, under
 * the name of what they translate and the language: {@code label.en}, {@code description.en}, {@code text.en}, for an option
 * {@code value.<value>.en}. What is not translated stays German.
 */
final class TranslatedJson {

    private static final Set<String> WORDS = Set.of("label", "dateLabel", "timeLabel", "description", "text");

    private final String suffix;
    private boolean found;

    private TranslatedJson(String language) {
        this.suffix = "." + language;
    }

    /** The form in the language; a missing node if it has no word of it. */
    static JsonNode of(JsonNode form, String language) {
        var translation = new TranslatedJson(language);
        JsonNode copy = form.deepCopy();
        translation.components(copy);
        return translation.found ? copy : copy.path("");
    }

    private void components(JsonNode parent) {
        for (JsonNode component : parent.path("components")) {
            if (component instanceof ObjectNode written) {
                translate(written);
            }
            components(component);
        }
    }

    private void translate(ObjectNode component) {
        JsonNode properties = component.path("properties");
        for (String word : WORDS) {
            JsonNode translated = properties.path(word + suffix);
            if (translated.isString()) {
                component.set(word, translated);
                found = true;
            }
        }
        for (JsonNode option : component.path("values")) {
            JsonNode translated =
                    properties.path("value." + option.path("value").asString() + suffix);
            if (translated.isString() && option instanceof ObjectNode written) {
                written.set("label", translated);
            }
        }
    }
}
