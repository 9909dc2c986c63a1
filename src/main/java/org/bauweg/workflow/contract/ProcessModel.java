package org.bauweg.workflow.contract;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One process of a bundle.
 *
 * @param file name of its file
 * @param root the whole file
 * @param process its process element
 */
record ProcessModel(String file, XmlNode root, XmlNode process) {

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
        return startEvent().stream()
                .flatMap(start -> start.all("camunda:property"))
                .filter(property -> property.get("name").equals("applicantSteps"))
                .flatMap(property -> Arrays.stream(property.get("value").split(",", -1)))
                .map(String::strip)
                .toList();
    }

    /** Every form whose fields can become variables of this process. */
    Stream<String> forms() {
        return Stream.concat(applicantSteps().stream(), all("bpmn:userTask").map(task -> task.get("camunda:formRef")));
    }

    /** Names of the task beans it calls. */
    Stream<String> calledTasks() {
        return all("bpmn:serviceTask").map(XmlNode::id).filter(id -> id != null).map(String::valueOf);
    }
}
