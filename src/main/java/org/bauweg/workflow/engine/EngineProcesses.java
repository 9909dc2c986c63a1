package org.bauweg.workflow.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bauweg.shared.CaseId;
import org.bauweg.workflow.BundleId;
import org.bauweg.workflow.Processes;
import org.bauweg.workflow.TaskGoneException;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** Starts and moves cases. */
final class EngineProcesses implements Processes {

    private final ProcessEngine engine;
    private final ScalarVariables variables;
    private final Map<String, String> definitions = new ConcurrentHashMap<>();

    EngineProcesses(ProcessEngine engine, ScalarVariables variables) {
        this.engine = engine;
        this.variables = variables;
    }

    @Override
    public String start(BundleId bundle, String processId, CaseId caseId, Map<String, Object> values) {
        String definition = definitions.computeIfAbsent(bundle + "/" + processId, key -> find(bundle, processId));
        return engine.getRuntimeService()
                .startProcessInstanceById(definition, caseId.toString(), variables.checked(values))
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
        try {
            engine.getRuntimeService()
                    .createMessageCorrelation(message)
                    .processInstanceBusinessKey(caseId.toString())
                    .correlateWithResult();
            return true;
        } catch (MismatchingMessageCorrelationException e) {
            return false;
        }
    }
}
