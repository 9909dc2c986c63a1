package org.bauweg.workflow.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.bauweg.shared.CaseId;
import org.bauweg.workflow.BundleId;
import org.bauweg.workflow.Processes;
import org.bauweg.workflow.RunningProcess;
import org.bauweg.workflow.TaskGoneException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;

/** Starts and moves cases. */
final class EngineProcesses implements Processes {

    /** When a timer fires whose date nobody has set: not in the life of any case. */
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    private final ProcessEngine engine;
    private final ScalarVariables variables;
    private final MovedDates dates;
    private final StepFrame frame;
    private final Map<String, String> definitions = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> sleepers = new ConcurrentHashMap<>();

    EngineProcesses(ProcessEngine engine, ScalarVariables variables, MovedDates dates, StepFrame frame) {
        this.engine = engine;
        this.variables = variables;
        this.dates = dates;
        this.frame = frame;
    }

    @Override
    public String start(BundleId bundle, String processId, CaseId caseId, Map<String, Object> values) {
        String definition = definitions.computeIfAbsent(bundle + "/" + processId, key -> find(bundle, processId));
        Map<String, Object> checked = variables.checked(values);
        sleepers.computeIfAbsent(
                        definition,
                        id -> DateUses.fromTheStart(
                                engine.getRepositoryService().getBpmnModelInstance(id)))
                .forEach(variable -> checked.putIfAbsent(variable, Date.from(NEVER)));
        return engine.getRuntimeService()
                .startProcessInstanceById(definition, caseId.toString(), checked)
                .getId();
    }

    private String find(BundleId bundle, String processId) {
        ProcessDefinition found = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(bundle.value())
                .processDefinitionKey(processId)
                .singleResult();
        if (found == null) {
            throw new IllegalArgumentException("bundle " + bundle + " has no process " + processId);
        }
        return found.getId();
    }

    @Override
    public void complete(String taskId, Map<String, Object> values) {
        Map<String, Object> checked = variables.checked(values);
        try {
            engine.getTaskService().complete(taskId, checked);
        } catch (OptimisticLockingException e) {
            throw new TaskGoneException(e);
        } catch (NullValueException e) {
            // the engine says the same of a missing task and of a bug further on
            boolean waiting =
                    engine.getTaskService().createTaskQuery().taskId(taskId).count() == 1;
            throw waiting ? e : new TaskGoneException(e);
        }
    }

    @Override
    public boolean send(CaseId caseId, String message) {
        Set<String> callers =
                running(caseId).stream().map(RunningProcess::processInstanceId).collect(Collectors.toSet());
        List<Execution> waiting = waiting(message).processInstanceBusinessKey(caseId.toString()).list().stream()
                .sorted(Comparator.comparing(execution -> !callers.contains(execution.getProcessInstanceId())))
                .toList();
        boolean taken = false;
        for (Execution execution : waiting) {
            // what took it before may have ended this one
            if (waiting(message).executionId(execution.getId()).count() == 1) {
                engine.getRuntimeService().messageEventReceived(message, execution.getId());
                taken = true;
            }
        }
        return taken;
    }

    private ExecutionQuery waiting(String message) {
        return engine.getRuntimeService().createExecutionQuery().messageEventSubscriptionName(message);
    }

    @Override
    public List<RunningProcess> running(CaseId caseId) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .rootProcessInstances()
                .list()
                .stream()
                .map(this::running)
                .toList();
    }

    private RunningProcess running(ProcessInstance process) {
        ProcessDefinition definition =
                engine.getRepositoryService().getProcessDefinition(process.getProcessDefinitionId());
        return new RunningProcess(process.getId(), definition.getKey(), new BundleId(definition.getDeploymentId()));
    }

    @Override
    public void moveDate(String processInstanceId, String variable, Instant due) {
        CaseId caseId = caseOf(processInstanceId);
        if (caseId != null) {
            frame.alone(caseId, () -> {
                ProcessInstance held = instance(processInstanceId);
                if (held != null) {
                    dates.move(held, caseId, variable, Date.from(due));
                }
                return Map.of();
            });
        }
    }

    private @Nullable CaseId caseOf(String processInstanceId) {
        ProcessInstance process = instance(processInstanceId);
        return process == null ? null : CaseId.of(process.getBusinessKey());
    }

    private @Nullable ProcessInstance instance(String processInstanceId) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult();
    }

    @Override
    public boolean awaits(CaseId caseId, String message) {
        return engine.getRuntimeService()
                        .createExecutionQuery()
                        .messageEventSubscriptionName(message)
                        .processInstanceBusinessKey(caseId.toString())
                        .count()
                > 0;
    }
}
