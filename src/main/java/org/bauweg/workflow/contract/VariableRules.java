package org.bauweg.workflow.contract;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bauweg.workflow.VariableType;

/** Variables in deadlines and loops. */
final class VariableRules {

    static final List<ProcessRule> ALL = List.of(
            VariableRules::timersNameADate,
            VariableRules::dueDatesNameADate,
            VariableRules::eventTimersHaveTheirDateAtTheStart,
            VariableRules::loopsHaveANumber,
            VariableRules::formsDoNotOverwriteTasks);

    private static final Pattern COUNT = Pattern.compile("[1-9][0-9]?");
    private static final String DATE_REMEDY =
            "Schreiben Sie ${variable} mit einer Datumsvariable, die eine Serviceaufgabe dieses Prozesses setzt oder das"
                    + " Startereignis unter startVariables nennt.";

    private VariableRules() {}

    private static void timersNameADate(ProcessRule.Case subject) {
        subject.process()
                .all()
                .filter(node -> node.has("bpmn:timerEventDefinition"))
                .forEach(event -> {
                    String date = event.all("bpmn:timeDate")
                            .map(XmlNode::text)
                            .findFirst()
                            .orElse("");
                    date(subject, event, date, "Die Frist");
                });
    }

    private static void dueDatesNameADate(ProcessRule.Case subject) {
        subject.process()
                .all("bpmn:userTask")
                .filter(task -> !task.get("camunda:dueDate").isEmpty())
                .forEach(task -> date(subject, task, task.get("camunda:dueDate"), "Die Fälligkeit"));
    }

    /** A called process begins with what its caller hands over; only then is the date there when the timer is set. */
    private static void eventTimersHaveTheirDateAtTheStart(ProcessRule.Case subject) {
        List<XmlNode> calls = subject.bundle().processes().values().stream()
                .flatMap(process -> process.all("bpmn:callActivity"))
                .filter(call ->
                        call.get("calledElement").equals(subject.process().id()))
                .toList();
        subject.process()
                .all("bpmn:startEvent")
                .filter(start -> start.has("bpmn:timerEventDefinition"))
                .forEach(start -> start.all("bpmn:timeDate")
                        .flatMap(date -> Stream.ofNullable(Condition.variable(date.text())))
                        .filter(date -> calls.stream().anyMatch(call -> call.all("camunda:in")
                                .noneMatch(in -> in.get("target").equals(date))))
                        .forEach(date -> subject.find(
                                start,
                                "Der aufgerufene Prozess kennt „" + date + "“ bei seinem Beginn noch nicht.",
                                "Übergeben Sie die Variable beim Aufruf (In mappings).")));
    }

    private static void date(ProcessRule.Case subject, XmlNode node, String text, String what) {
        String name = Condition.variable(text);
        if (name == null) {
            subject.find(node, what + " „" + text + "“ ist keine Datumsvariable.", DATE_REMEDY);
            return;
        }
        Declared declared = subject.declared(node, name);
        if (declared != null && declared.type() != null && declared.type() != VariableType.DATE) {
            subject.find(node, what + " „" + text + "“ ist kein Datum.", DATE_REMEDY);
        } else if (declared != null && declared.fromForm()) {
            subject.find(node, what + " „" + text + "“ kommt aus einem Formular.", DATE_REMEDY);
        }
    }

    private static void loopsHaveANumber(ProcessRule.Case subject) {
        subject.process()
                .all()
                .filter(node -> node.has("bpmn:multiInstanceLoopCharacteristics"))
                .forEach(call -> {
                    String count = call.all("bpmn:loopCardinality")
                            .map(XmlNode::text)
                            .findFirst()
                            .orElse("");
                    String name = Condition.variable(count);
                    Declared declared = name == null ? null : subject.declared(call, name);
                    boolean number = declared != null && declared.type() == VariableType.NUMBER;
                    if (!COUNT.matcher(count).matches() && (name == null || (declared != null && !number))) {
                        subject.find(
                                call,
                                "Die Anzahl „" + count + "“ ist keine Zahl und keine Zahlvariable.",
                                "Tragen Sie unter „Loop cardinality“ eine Zahl bis 99 oder ${variable} ein.");
                    }
                });
    }

    private static void formsDoNotOverwriteTasks(ProcessRule.Case subject) {
        Set<String> produced = subject.process()
                .calledTasks()
                .flatMap(task -> Stream.ofNullable(subject.bundle().tasks().get(task)))
                .flatMap(task -> task.produces().stream())
                .map(variable -> variable.name())
                .collect(Collectors.toSet());
        subject.process()
                .forms()
                .distinct()
                .flatMap(form -> Stream.ofNullable(subject.bundle().forms().get(form)))
                .forEach(form -> form.fields().stream()
                        .filter(field -> produced.contains(field.key()))
                        .forEach(field -> subject.findings()
                                .add(
                                        form.id() + ".form",
                                        field.key(),
                                        "Das Feld „" + field.key()
                                                + "“ heißt wie ein Wert, den eine Serviceaufgabe setzt.",
                                        "Geben Sie dem Feld einen anderen Schlüssel (Key).")));
    }
}
