package org.bauweg.workflow.contract;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bauweg.casefile.Procedure;
import org.bauweg.workflow.VariableType;

/** Extension properties: what a start event declares, what a task of the applicant may be, what a service task is set to. */
final class PropertyRules {

    static final List<ProcessRule> ALL = List.of(
            PropertyRules::startsDeclareWhatIsKnown,
            PropertyRules::startVariablesHaveAType,
            PropertyRules::voluntaryTasksAreTheApplicants,
            PropertyRules::settingsAreKnown);

    static final String VOLUNTARY = "voluntary";
    private static final Set<String> AT_START = Set.of(ProcessModel.STEPS, "entry", "startVariables");

    private PropertyRules() {}

    /** The variable that an entry {@code name:type} of {@code startVariables} declares. */
    static Optional<Declared> startVariable(String entry) {
        String[] halves = entry.split(":", -1);
        if (halves.length != 2) {
            return Optional.empty();
        }
        String type = halves[1].strip();
        return Stream.of(VariableType.values())
                .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(type))
                .map(each -> new Declared(halves[0].strip(), each, Set.of(), "Start"))
                .findFirst();
    }

    private static void startsDeclareWhatIsKnown(ProcessRule.Case subject) {
        subject.process().all("bpmn:startEvent").forEach(start -> ProcessModel.properties(start).stream()
                .filter(property -> !knownAtStart(property.get("name")))
                .forEach(property -> unknown(subject, start, property, new TreeSet<>(AT_START))));
        subject.process().startEvent().ifPresent(start -> ProcessModel.properties(start).stream()
                .filter(property -> property.get("name").equals("entry"))
                .filter(property -> !property.get("value").equals("true"))
                .forEach(property -> subject.find(
                        start,
                        "Die Eigenschaft entry hat den Wert „" + property.get("value") + "“.",
                        "Schreiben Sie true, oder entfernen Sie die Eigenschaft.")));
    }

    private static boolean knownAtStart(String name) {
        return AT_START.contains(name)
                || Stream.of(Procedure.values())
                        .anyMatch(procedure -> name.equals(ProcessModel.STEPS_OF + procedure.name()));
    }

    private static void startVariablesHaveAType(ProcessRule.Case subject) {
        subject.process()
                .startEvent()
                .ifPresent(
                        start -> subject.process().startVariables().stream()
                                .filter(entry -> startVariable(entry)
                                        .filter(declared -> subject.isFree(declared.name()))
                                        .isEmpty())
                                .forEach(
                                        entry -> subject.find(
                                                start,
                                                "„" + entry + "“ unter startVariables ist keine Variable mit Art.",
                                                "Schreiben Sie name:art, getrennt durch Komma; Arten sind text, number, decimal, flag, date.")));
    }

    private static void voluntaryTasksAreTheApplicants(ProcessRule.Case subject) {
        subject.process().all("bpmn:userTask").forEach(task -> ProcessModel.properties(task)
                .forEach(property -> {
                    if (!property.get("name").equals(VOLUNTARY)) {
                        unknown(subject, task, property, Set.of(VOLUNTARY));
                    } else if (!property.get("value").equals("true")
                            || !task.get("camunda:candidateGroups").equals("applicant")) {
                        subject.find(
                                task,
                                "Freiwillig (voluntary) kann nur eine Aufgabe der Bauherrschaft sein; der Wert ist true.",
                                "Tragen Sie true ein und unter „Candidate groups“ applicant, oder entfernen Sie die Eigenschaft.");
                    }
                }));
    }

    private static void settingsAreKnown(ProcessRule.Case subject) {
        subject.process().all("bpmn:serviceTask").forEach(task -> {
            String bean = ProcessModel.bean(task);
            KnownTask known = bean == null ? null : subject.bundle().tasks().get(bean);
            Set<String> settings = known == null ? Set.of() : known.settings();
            ProcessModel.properties(task).stream()
                    .filter(property -> !settings.contains(property.get("name")))
                    .forEach(property -> unknown(subject, task, property, settings));
        });
    }

    private static void unknown(ProcessRule.Case subject, XmlNode node, XmlNode property, Set<String> possible) {
        subject.find(
                node,
                "Die Eigenschaft „" + property.get("name") + "“ kennt Bauweg nicht.",
                possible.isEmpty()
                        ? "Entfernen Sie sie; hier gibt es nichts einzustellen."
                        : "Möglich ist: " + String.join(", ", new TreeSet<>(possible)) + ".");
    }
}
