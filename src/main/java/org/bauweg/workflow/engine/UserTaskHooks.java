package org.bauweg.workflow.engine;

import java.util.Objects;
import org.bauweg.shared.CaseId;
import org.bauweg.workflow.BundleId;
import org.bauweg.workflow.TaskCreated;
import org.bauweg.workflow.UserTaskEvents;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;
import org.jspecify.annotations.Nullable;

/** Tells {@link UserTaskEvents} of every user task of every model. */
final class UserTaskHooks extends AbstractBpmnParseListener {

    private static final Namespace CAMUNDA = new Namespace("http://camunda.org/schema/1.0/bpmn");

    private final UserTaskEvents events;

    UserTaskHooks(UserTaskEvents events) {
        this.events = events;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        String formId = Objects.requireNonNullElse(element.attributeNS(CAMUNDA, "formRef"), "");
        String dueVariable = DateUses.variable(element.attributeNS(CAMUNDA, "dueDate"));
        boolean voluntary = isVoluntary(element);
        String role = Objects.requireNonNullElse(element.attributeNS(CAMUNDA, "candidateGroups"), "");
        TaskDefinition definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
        definition.addBuiltInTaskListener(
                TaskListener.EVENTNAME_CREATE,
                task -> events.created(event(task, formId, role, dueVariable, voluntary)));
        definition.addBuiltInTaskListener(
                TaskListener.EVENTNAME_COMPLETE, task -> events.ended(caseId(task), task.getId()));
        definition.addBuiltInTaskListener(
                TaskListener.EVENTNAME_DELETE, task -> events.interrupted(caseId(task), task.getId()));
    }

    private static CaseId caseId(DelegateTask task) {
        return CaseId.of(task.getExecution().getProcessBusinessKey());
    }

    private static boolean isVoluntary(Element task) {
        Element extensions = task.element("extensionElements");
        Element properties = extensions == null ? null : extensions.elementNS(CAMUNDA, "properties");
        return properties != null
                && properties.elementsNS(CAMUNDA, "property").stream()
                        .anyMatch(property -> "voluntary".equals(property.attribute("name"))
                                && "true".equals(property.attribute("value")));
    }

    private static TaskCreated event(
            DelegateTask task, String formId, String role, @Nullable String dueVariable, boolean voluntary) {
        ExecutionEntity execution = (ExecutionEntity) task.getExecution();
        return new TaskCreated(
                task.getId(),
                task.getTaskDefinitionKey(),
                Objects.requireNonNullElse(task.getName(), task.getTaskDefinitionKey()),
                formId,
                role,
                caseId(task),
                task.getProcessInstanceId(),
                execution.getRootProcessInstanceId(),
                new BundleId(execution.getProcessDefinition().getDeploymentId()),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                dueVariable,
                voluntary,
                task::getVariable);
    }
}
