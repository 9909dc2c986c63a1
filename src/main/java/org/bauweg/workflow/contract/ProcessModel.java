package org.bauweg.workflow.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One process of a bundle.
 *
 * @param file name of its file
 * @param root the whole file
 * @param process its process element
 */
record ProcessModel(String file, XmlNode root, XmlNode process) {

    static final String STEPS = "applicantSteps";
    static final String STEPS_OF = STEPS + ".";

    private static final String[] TASKS = {
        "bpmn:userTask", "bpmn:serviceTask", "bpmn:callActivity", "bpmn:businessRuleTask", "bpmn:subProcess"
    };

    String id() {
        return process.get("id");
    }

    Stream<XmlNode> all() {
        return process.all();
    }

    Stream<XmlNode> all(String first, String... names) {
        return process.all(Stream.concat(Stream.of(first), Arrays.stream(names)).toArray(String[]::new));
    }

    /** Tasks, calls and sub-processes. */
    Stream<XmlNode> tasks() {
        return process.all(TASKS);
    }

    Optional<XmlNode> startEvent() {
        return process.child("bpmn:startEvent");
    }

    /** Forms that an applicant fills before the case starts, in order. */
    List<String> applicantSteps() {
        return stepProperties()
                .filter(property -> property.get("name").equals(STEPS))
                .flatMap(property -> steps(property).stream())
                .toList();
    }

    /** The same for single procedures, by the name of the procedure. */
    Map<String, List<String>> procedureSteps() {
        Map<String, List<String>> byProcedure = new TreeMap<>();
        stepProperties()
                .filter(property -> property.get("name").startsWith(STEPS_OF))
                .forEach(property ->
                        byProcedure.put(property.get("name").substring(STEPS_OF.length()), steps(property)));
        return byProcedure;
    }

    private Stream<XmlNode> stepProperties() {
        return startEvent().stream().flatMap(start -> properties(start).stream());
    }

    private static List<String> steps(XmlNode property) {
        return Arrays.stream(property.get("value").split(",", -1))
                .map(String::strip)
                .toList();
    }

    /** Every form of an applicant's steps, whichever the procedure. */
    Stream<String> allSteps() {
        return Stream.concat(
                applicantSteps().stream(), procedureSteps().values().stream().flatMap(List::stream));
    }

    /** Every form whose fields can become variables of this process. */
    Stream<String> forms() {
        return Stream.concat(allSteps(), all("bpmn:userTask").map(task -> task.get("camunda:formRef")));
    }

    /** Names of the task beans it calls. */
    Stream<String> calledTasks() {
        return all("bpmn:serviceTask").flatMap(task -> Stream.ofNullable(bean(task)));
    }

    /** The task bean behind a service task, null if it names none. */
    static @Nullable String bean(XmlNode serviceTask) {
        return Condition.variable(serviceTask.get("camunda:delegateExpression"));
    }

    /** The extension properties of an element, in order. */
    static List<XmlNode> properties(XmlNode node) {
        return node.children("bpmn:extensionElements")
                .flatMap(extensions -> extensions.children("camunda:properties"))
                .flatMap(properties -> properties.children("camunda:property"))
                .toList();
    }

    /** Whether its start event says that cases start here. */
    boolean markedAsEntry() {
        return startProperty("entry").anyMatch("true"::equals);
    }

    /** Variables that whoever starts the process hands over, as {@code name:type}. */
    List<String> startVariables() {
        return startProperty("startVariables")
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    /** Ids of the processes it calls. */
    Set<String> calledProcesses() {
        return all("bpmn:callActivity").map(call -> call.get("calledElement")).collect(Collectors.toSet());
    }

    /** The process and every sub-process in it: the places between whose elements arrows run. */
    Stream<XmlNode> scopes() {
        return Stream.concat(Stream.of(process), all("bpmn:subProcess"));
    }

    /** Whether a node is a sub-process that an event starts. */
    static boolean startedByEvent(XmlNode node) {
        return node.is("bpmn:subProcess") && node.get("triggeredByEvent").equals("true");
    }

    private Stream<String> startProperty(String name) {
        return startEvent().stream()
                .flatMap(start -> properties(start).stream())
                .filter(property -> property.get("name").equals(name))
                .map(property -> property.get("value"));
    }
}
