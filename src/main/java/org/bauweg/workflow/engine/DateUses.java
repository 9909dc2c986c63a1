package org.bauweg.workflow.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.jspecify.annotations.Nullable;

/**
 * Where a model uses the date of a variable.
 *
 * @param timers ids of the events whose timer it sets
 * @param tasks ids of the user tasks it is the due date of
 * @param handedOn names it has in called processes, by the id of the called process
 */
record DateUses(Set<String> timers, Set<String> tasks, Map<String, Set<String>> handedOn) {

    private static final Pattern VARIABLE = Pattern.compile("\\s*\\$\\{\\s*([A-Za-z][A-Za-z0-9_]*)\\s*}\\s*");

    static DateUses of(BpmnModelInstance model, String variable) {
        Set<String> timers = timers(model).entrySet().stream()
                .filter(timer -> timer.getValue().equals(variable))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Set<String> tasks = model.getModelElementsByType(UserTask.class).stream()
                .filter(task -> variable.equals(variable(task.getCamundaDueDate())))
                .map(UserTask::getId)
                .collect(Collectors.toSet());
        return new DateUses(timers, tasks, handedOn(model.getModelElementsByType(CallActivity.class), variable));
    }

    /** The variables that timers of event sub-processes wait for; these are set as soon as the process starts. */
    static Set<String> fromTheStart(BpmnModelInstance model) {
        Map<String, String> timers = timers(model);
        return model.getModelElementsByType(StartEvent.class).stream()
                .map(StartEvent::getId)
                .filter(timers::containsKey)
                .map(timers::get)
                .collect(Collectors.toSet());
    }

    /** Whether a timer waits for the variable of a step's process, there or where the date is handed on to. */
    static boolean timed(DelegateExecution step, String variable) {
        RepositoryService repository = step.getProcessEngineServices().getRepositoryService();
        String deployment =
                repository.getProcessDefinition(step.getProcessDefinitionId()).getDeploymentId();
        return timed(repository, deployment, step.getBpmnModelInstance(), variable, new HashSet<>());
    }

    private static boolean timed(
            RepositoryService repository,
            String deployment,
            BpmnModelInstance model,
            String variable,
            Set<String> seen) {
        DateUses uses = of(model, variable);
        return !uses.timers.isEmpty()
                || uses.handedOn.entrySet().stream().anyMatch(called -> called.getValue().stream()
                        .filter(name -> seen.add(called.getKey() + "/" + name))
                        .anyMatch(name -> timed(
                                repository, deployment, called(repository, deployment, called.getKey()), name, seen)));
    }

    /** Calls stay within their bundle. */
    private static BpmnModelInstance called(RepositoryService repository, String deployment, String process) {
        return repository.getBpmnModelInstance(repository
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .processDefinitionKey(process)
                .singleResult()
                .getId());
    }

    /** The name in {@code ${name}}, null for anything else. */
    static @Nullable String variable(@Nullable String expression) {
        Matcher matcher = VARIABLE.matcher(expression == null ? "" : expression);
        return matcher.matches() ? matcher.group(1) : null;
    }

    boolean nowhere() {
        return timers.isEmpty() && tasks.isEmpty() && handedOn.isEmpty();
    }

    private static Map<String, String> timers(BpmnModelInstance model) {
        Map<String, String> timers = new HashMap<>();
        for (TimerEventDefinition timer : model.getModelElementsByType(TimerEventDefinition.class)) {
            String name = timer.getTimeDate() == null
                    ? null
                    : variable(timer.getTimeDate().getTextContent());
            if (name != null && timer.getParentElement() instanceof FlowElement event) {
                timers.put(event.getId(), name);
            }
        }
        return timers;
    }

    private static Map<String, Set<String>> handedOn(Collection<CallActivity> calls, String variable) {
        Map<String, Set<String>> handedOn = new HashMap<>();
        for (CallActivity call : calls) {
            if (call.getExtensionElements() != null) {
                call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                        .filter(in -> variable.equals(in.getCamundaSource()))
                        .forEach(in -> handedOn.computeIfAbsent(call.getCalledElement(), id -> new HashSet<>())
                                .add(in.getCamundaTarget()));
            }
        }
        return handedOn;
    }
}
