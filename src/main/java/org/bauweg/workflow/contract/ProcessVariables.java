package org.bauweg.workflow.contract;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bauweg.workflow.VariableType;
import org.jspecify.annotations.Nullable;

/** Which variables the processes of a bundle have: from forms, from tasks, from decisions, and from their callers. */
final class ProcessVariables {

    private final BundleModel bundle;
    private final Map<String, Map<String, Declared>> byProcess = new HashMap<>();

    ProcessVariables(BundleModel bundle) {
        this.bundle = bundle;
        bundle.processes().values().forEach(process -> byProcess.put(process.id(), own(process)));
        // a value may be handed on from call to call, at most once through all processes
        for (int i = 0; i < bundle.processes().size(); i++) {
            bundle.processes().values().forEach(this::handOver);
        }
    }

    @Nullable
    Declared find(ProcessModel process, String name) {
        return Objects.requireNonNull(byProcess.get(process.id())).get(name);
    }

    private Map<String, Declared> own(ProcessModel process) {
        Map<String, Declared> own = new HashMap<>();
        Stream<Declared> fields = process.forms()
                .distinct()
                .flatMap(form -> Stream.ofNullable(bundle.forms().get(form)))
                .flatMap(form -> form.fields().stream()
                        .map(field ->
                                new Declared(field.key(), field.type(), field.options(), Declared.FORM + form.id())));
        Stream<Declared> produced = process.calledTasks()
                .flatMap(task -> Stream.ofNullable(bundle.tasks().get(task)))
                .flatMap(task -> task.produces().stream()
                        .map(variable ->
                                new Declared(variable.name(), variable.type(), Set.of(), "Aufgabe " + task.name())));
        Stream<Declared> decided = process.all("bpmn:businessRuleTask")
                .map(task -> new Declared(
                        task.get("camunda:resultVariable"),
                        outputType(task.get("camunda:decisionRef")),
                        Set.of(),
                        "Entscheidung " + task.get("camunda:decisionRef")));
        Stream<Declared> handedOver =
                process.startVariables().stream().flatMap(entry -> PropertyRules.startVariable(entry).stream());
        Stream.of(fields, produced, decided, handedOver)
                .flatMap(all -> all)
                .forEach(declared -> own.merge(declared.name(), declared, Declared::or));
        return own;
    }

    private void handOver(ProcessModel caller) {
        caller.all("bpmn:callActivity").forEach(call -> {
            Map<String, Declared> called = byProcess.get(call.get("calledElement"));
            call.all("camunda:in").filter(in -> !in.get("target").isEmpty()).forEach(in -> {
                Declared source = source(caller, call, in.get("source"));
                if (called != null && source != null) {
                    called.putIfAbsent(
                            in.get("target"),
                            new Declared(in.get("target"), source.type(), source.options(), "Aufrufer " + caller.id()));
                }
            });
        });
    }

    /** What a call may hand over: a variable, or the number of the loop it stands in. */
    @Nullable
    Declared source(ProcessModel caller, XmlNode call, String name) {
        if (name.equals("loopCounter") && call.has("bpmn:multiInstanceLoopCharacteristics")) {
            return new Declared(name, VariableType.NUMBER, Set.of(), "Schleife");
        }
        return find(caller, name);
    }

    private @Nullable VariableType outputType(String decisionId) {
        XmlNode decision = bundle.decisions().get(decisionId);
        if (decision == null) {
            return null;
        }
        String type = decision.all("dmn:output")
                .map(output -> output.get("typeRef"))
                .findFirst()
                .orElse("");
        return switch (type) {
            case "string" -> VariableType.TEXT;
            case "boolean" -> VariableType.FLAG;
            case "long" -> VariableType.NUMBER;
            case "double" -> VariableType.DECIMAL;
            default -> null;
        };
    }
}
