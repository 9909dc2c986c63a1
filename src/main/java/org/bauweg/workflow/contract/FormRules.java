package org.bauweg.workflow.contract;

import java.util.Set;
import org.bauweg.workflow.ReservedNames;

/** Forms of a bundle, beyond what their reader finds: names that must not reach the engine. */
final class FormRules {

    private FormRules() {}

    static void check(String fileName, FormContent form, Set<String> tasks, Findings findings) {
        form.findings().forEach(findings::add);
        if (form.findings().isEmpty() && !fileName.equals(form.id() + ".form")) {
            findings.add(
                    fileName,
                    form.id(),
                    "Das Formular heißt innen „" + form.id() + "“, die Datei anders.",
                    "Geben Sie Datei und Formular (ID) denselben Namen.");
        }
        form.fields().stream()
                .filter(field -> tasks.contains(field.key()) || ReservedNames.contains(field.key()))
                .forEach(field -> findings.add(
                        fileName,
                        field.key(),
                        "Der Schlüssel „" + field.key() + "“ ist von einer Aufgabe oder der Engine belegt.",
                        "Geben Sie dem Feld einen anderen Schlüssel (Key)."));
    }
}
