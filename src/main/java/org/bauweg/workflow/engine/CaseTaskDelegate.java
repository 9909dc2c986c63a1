package org.bauweg.workflow.engine;

import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.shared.CaseId;
import org.bauweg.workflow.BundleId;
import org.bauweg.workflow.CaseStep;
import org.bauweg.workflow.CaseTask;
import org.bauweg.workflow.Variable;
import org.bauweg.workflow.VariableType;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;

/** Runs a {@link CaseTask} as a service task and takes back the variables it declared, nothing else. */
final class CaseTaskDelegate implements JavaDelegate {

    private final String name;
    private final CaseTask task;
    private final StepFrame frame;
    private final Map<String, VariableType> produces;

    CaseTaskDelegate(String name, CaseTask task, StepFrame frame) {
        this.name = name;
        this.task = task;
        this.frame = frame;
        this.produces = task.produces().stream().collect(Collectors.toMap(Variable::name, Variable::type));
    }

    @Override
    public void execute(DelegateExecution execution) {
        CaseId caseId = CaseId.of(execution.getProcessBusinessKey());
        CaseStep step = new CaseStep(
                caseId,
                execution.getCurrentActivityId(),
                effectKey(caseId, execution),
                new BundleId(
                        ((ExecutionEntity) execution).getProcessDefinition().getDeploymentId()),
                execution.getProcessInstanceId(),
                frame.records(),
                execution::getVariable,
                name -> setting(execution, name));
        // whoever brought the case here holds it already; a job comes by itself
        boolean byItself = Context.getCommandContext().getCurrentJob() != null;
        Map<String, Object> produced = byItself
                ? frame.alone(caseId, () -> performed(step, execution))
                : frame.within(caseId, () -> performed(step, execution));
        produced.forEach((variable, value) -> set(execution, caseId, variable, declared(variable, value)));
    }

    /** The values, with periods as dates; from now on the dates follow their periods. */
    private Map<String, Object> performed(CaseStep step, DelegateExecution execution) {
        Map<String, Object> values = new HashMap<>(task.perform(step));
        values.replaceAll((variable, value) -> {
            if (value instanceof LedgerDeadline deadline) {
                frame.bindings()
                        .bind(deadline, step.processInstanceId(), variable, DateUses.timed(execution, variable));
                return deadline.dueInstant();
            }
            if (produces.get(variable) == VariableType.DATE) {
                frame.bindings().unbind(step.processInstanceId(), variable);
            }
            return value;
        });
        return values;
    }

    private void set(DelegateExecution execution, CaseId caseId, String variable, Object value) {
        execution.setVariable(variable, value);
        if (value instanceof Date date) {
            FollowingDates.follow(execution, caseId, variable, date, frame.events());
        }
    }

    private static @Nullable String setting(DelegateExecution execution, String name) {
        return execution.getBpmnModelElementInstance().getChildElementsByType(ExtensionElements.class).stream()
                .flatMap(extensions -> extensions.getChildElementsByType(CamundaProperties.class).stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> name.equals(property.getCamundaName()))
                .map(CamundaProperty::getCamundaValue)
                .findFirst()
                .orElse(null);
    }

    /**
     * A job keeps its id over all its attempts; a step without a job is never tried again on its own, since its
     * failure undoes the visit.
     */
    private static String effectKey(CaseId caseId, DelegateExecution execution) {
        JobEntity job = Context.getCommandContext().getCurrentJob();
        String visit = job == null
                ? execution.getActivityInstanceId()
                : job.getId() + place(((ExecutionEntity) execution).getProcessInstance(), job.getProcessInstanceId());
        return caseId + "/" + execution.getCurrentActivityId() + "/" + visit;
    }

    /** Which of the processes that one job brought on their way; the same in each attempt, unlike their ids. */
    private static String place(ExecutionEntity process, String jobsProcess) {
        if (process.getId().equals(jobsProcess)) {
            return "";
        }
        String key = "/" + process.getProcessDefinition().getKey();
        ExecutionEntity caller = process.getSuperExecution();
        if (caller == null) {
            return key;
        }
        Object number = caller.getVariable("loopCounter");
        return place(caller.getProcessInstance(), jobsProcess) + key + (number == null ? "" : "." + number);
    }

    private Object declared(String variable, Object value) {
        Object scalar = value instanceof Instant instant ? Date.from(instant) : value;
        VariableType type = produces.get(variable);
        if (type == null || !type.holds(scalar)) {
            throw new IllegalStateException("task " + name + " returned " + variable + " as "
                    + value.getClass().getSimpleName() + " but declares " + (type == null ? "no such variable" : type));
        }
        return scalar;
    }

    @Override
    public String toString() {
        return name;
    }
}
