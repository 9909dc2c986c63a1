package org.bauweg.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.bauweg.workflow.TestModels;

/** The case both sides run: start, two tasks of a clerk, end; four answers at the start and two in each task. */
final class BenchCase {

    static final String SERVICE = "bench";
    static final String PROCESS = "bench";
    static final String APPLICATION = "bench-application";
    static final List<String> TASKS = List.of("bench-check", "bench-decide");
    static final Map<String, Object> APPLIED = Map.of(
            "projectTitle", "Neubau eines Einfamilienhauses mit Doppelgarage",
            "plot", "Gemarkung Sonnenberg, Flur 12, Flurstück 345/6",
            "owner", "Erika Mustermann-Łukasiewicz",
            "remarks", "Das Gelände fällt nach Süden um etwa zwei Meter ab.");

    private BenchCase() {}

    static Map<String, Object> answers(String form) {
        return Map.of(
                key(form, "result"), "in Ordnung", key(form, "note"), "Die Unterlagen wurden am Tisch durchgesehen.");
    }

    static String model() {
        String line = TestModels.line(
                TestModels.user("check", TASKS.get(0), "clerk"), TestModels.user("decide", TASKS.get(1), "clerk"));
        String start = """
                <bpmn:startEvent id="started"><bpmn:extensionElements><camunda:properties>
                <camunda:property name="applicantSteps" value="%s"/>
                </camunda:properties></bpmn:extensionElements></bpmn:startEvent>""".formatted(APPLICATION);
        return TestModels.bpmn(PROCESS, line.replace("<bpmn:startEvent id=\"started\"/>", start));
    }

    /** Writes the bundle where {@code bauweg.bundles-dir} looks for it. */
    static void writeBundle(Path directory) throws IOException {
        Path processes = Files.createDirectories(directory.resolve("processes/" + SERVICE));
        Path forms = Files.createDirectories(directory.resolve("forms/" + SERVICE));
        write(processes.resolve(PROCESS + ".bpmn"), model());
        write(forms.resolve(APPLICATION + ".form"), form(APPLICATION, APPLIED));
        for (String task : TASKS) {
            write(forms.resolve(task + ".form"), form(task, answers(task)));
        }
    }

    private static String form(String id, Map<String, Object> answers) {
        return TestModels.form(id, answers.keySet().toArray(String[]::new))
                .replace("[{", "[{\"type\":\"text\",\"id\":\"title\",\"text\":\"# Angaben\"},{");
    }

    private static String key(String form, String field) {
        return field + form.substring(form.indexOf('-') + 1);
    }

    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
