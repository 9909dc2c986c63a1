package org.bauweg.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Forms in the reader's language. */
class TranslatedFormsTest {

    private static final Path ASSISTANT = Path.of("forms/choice/procedure-choice.form");

    @Test
    void noWordOfTheAssistantIsMissingInEnglish() throws IOException {
        List<String> missing = new ArrayList<>();
        collect(JsonMapper.shared().readTree(Files.readString(ASSISTANT)), missing);
        assertThat(missing).isEmpty();
    }

    @Test
    void theAssistantSpeaksTheReadersLanguage() throws IOException {
        var parsed = FormSchema.parse("procedure-choice.form", Files.readString(ASSISTANT));
        FormSchema form = ((ParsedForm.Accepted) parsed).schema();
        FormContext german = new FormContext(Locale.GERMAN, LocalDate.of(2026, 11, 23), Map.of(), Map.of());
        FormContext english = german.withLocale(Locale.UK);
        assertThat(form.view(german).title()).isEqualTo("Welches Verfahren brauche ich?");
        assertThat(form.view(english).title()).isEqualTo("Which procedure do I need?");
        assertThat(form.in(Locale.ENGLISH).field("builder").orElseThrow().choices())
                .extracting(Choice::label)
                .contains("I don't know");
        assertThat(form.validate(RawInput.of(Map.of()), english).errors())
                .extracting(FieldError::label)
                .contains("What do you want to do?");
        assertThat(form.in(Locale.FRENCH)).isSameAs(form);
    }

    private static void collect(JsonNode parent, List<String> missing) {
        for (JsonNode component : parent.path("components")) {
            String name = component.path("id").asString();
            JsonNode properties = component.path("properties");
            for (String word : List.of("label", "description", "text")) {
                if (component.path(word).isString()
                        && !properties.path(word + ".en").isString()) {
                    missing.add(name + " " + word);
                }
            }
            for (JsonNode option : component.path("values")) {
                String value = option.path("value").asString();
                if (!properties.path("value." + value + ".en").isString()) {
                    missing.add(name + " " + value);
                }
            }
            collect(component, missing);
        }
    }
}
