package org.bauweg.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bauweg.forms.Element.Group;
import org.bauweg.forms.Element.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a whole form file and collects everything that speaks against it. */
final class SchemaReader {

    private static final int MAX_SIZE = 300_000;
    private static final List<String> LANGUAGES = List.of("en");
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Set<String> KNOWN = Set.of(
            "components",
            "type",
            "id",
            "schemaVersion",
            "exporter",
            "executionPlatform",
            "executionPlatformVersion",
            "versionTag",
            "properties",
            "title",
            "$schema");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final String fileName;
    private final List<FormFinding> findings = new ArrayList<>();

    private SchemaReader(String fileName) {
        this.fileName = fileName;
    }

    static ParsedForm read(String fileName, String json) {
        return new SchemaReader(fileName).read(json);
    }

    private ParsedForm read(String json) {
        var root = root(json);
        if (!root.isObject()) {
            return new ParsedForm.Refused(findings);
        }
        var form = new ComponentJson(root, fileName, findings);
        form.refuseUnknown(KNOWN, "Formularen");
        var id = checkedId(form);
        var elements = new ElementReader(form).read();
        var title = title(form, elements);
        if (!findings.isEmpty()) {
            return new ParsedForm.Refused(findings);
        }
        var schema = new FormSchema(id, title, elements, translations(root));
        return findings.isEmpty() ? new ParsedForm.Accepted(schema) : new ParsedForm.Refused(findings);
    }

    /** The form in the languages besides German that it has words in. */
    private Map<String, FormSchema> translations(JsonNode root) {
        var translations = new HashMap<String, FormSchema>();
        for (var language : LANGUAGES) {
            var translated = TranslatedJson.of(root, language);
            if (translated.isObject()) {
                var form = new ComponentJson(translated, fileName + " (" + language + ")", findings);
                var elements = new ElementReader(form).read();
                var title = title(form, elements);
                translations.put(language, new FormSchema(form.text("id"), title, elements, Map.of()));
            }
        }
        return translations;
    }

    private JsonNode root(String json) {
        JsonNode root = JSON.nullNode();
        if (json.length() > MAX_SIZE) {
            refuse("Die Datei ist größer als " + MAX_SIZE + " Zeichen.", "Teilen Sie das Formular auf.");
            return root;
        }
        try {
            root = JSON.readTree(json);
        } catch (JacksonException e) {
            var place = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            refuse(
                    "Die Datei ist kein gültiges JSON (Zeile " + place + ").",
                    "Öffnen und speichern Sie die Datei mit Camunda Modeler.");
            return root;
        }
        if (!root.isObject()) {
            refuse("Die Datei enthält kein Formular.", "Legen Sie das Formular mit Camunda Modeler an.");
        }
        return root;
    }

    private String checkedId(ComponentJson form) {
        var id = form.text("id");
        if (!form.text("type").equals("default")) {
            form.refuse("Der Typ des Formulars ist nicht „default“.", "Legen Sie das Formular mit Camunda Modeler an.");
        }
        if (!ID.matcher(id).matches() || id.length() > 60) {
            form.refuse(
                    "Die Formular-ID „" + id + "“ ist ungeeignet.",
                    "Verwenden Sie Kleinbuchstaben, Ziffern und Bindestriche, zum Beispiel check-completeness.");
        } else if (!fileName.equals(id + ".form")) {
            form.refuse(
                    "Die Formular-ID „" + id + "“ passt nicht zum Dateinamen.",
                    "Nennen Sie die Datei " + id + ".form oder ändern Sie die ID.");
        }
        return id;
    }

    private String title(ComponentJson form, List<Element> elements) {
        var named = form.child("properties").words("title", 200);
        var title = named.isEmpty() ? form.words("title", 200) : named;
        if (title.isEmpty()) {
            title = headingOf(elements);
        }
        if (title.isEmpty() && findings.isEmpty()) {
            form.refuse(
                    "Das Formular hat keinen Titel.",
                    "Beginnen Sie das Formular mit einem Text-Element, dessen erste Zeile eine Überschrift ist: # Titel.");
        }
        return title;
    }

    /** Takes the first heading as the title and out of the text, so that the page does not show it twice. */
    private static String headingOf(List<Element> elements) {
        for (int i = 0; i < elements.size(); i++) {
            var element = elements.get(i);
            if (element instanceof Words words && !words.heading().isEmpty()) {
                elements.set(i, words.withoutHeading());
                return words.heading();
            }
            if (element instanceof Group group && !group.label().isEmpty()) {
                return group.label();
            }
        }
        return "";
    }

    private void refuse(String problem, String remedy) {
        findings.add(new FormFinding(fileName, problem, remedy));
    }
}
