package org.bauweg.workflow.engine;

import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.bauweg.shared.CaseId;
import org.bauweg.workflow.UserTaskEvents;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;

/**
 * When a step sets a date anew, what already waits for the old one follows, also in called processes it was handed on to. Reads the executions at hand instead of
 * asking the engine's services: what the same transaction has just created is not in the database yet.
 */
final class FollowingDates {

    private FollowingDates() {}

    static void follow(DelegateExecution step, CaseId caseId, String variable, Date due, UserTaskEvents events) {
        follow(((ExecutionEntity) step).getProcessInstance(), caseId, variable, due, events);
    }

    private static void follow(
            ExecutionEntity process, CaseId caseId, String variable, Date due, UserTaskEvents events) {
        DateUses uses = DateUses.of(process.getBpmnModelInstance(), variable);
        if (uses.nowhere()) {
            return;
        }
        for (ExecutionEntity execution : all(process)) {
            execution.getJobs().stream()
                    .filter(TimerEntity.class::isInstance)
                    .filter(timer -> uses.timers().contains(timer.getActivityId()))
                    .forEach((JobEntity timer) -> timer.setDuedate(due));
            execution.getTasks().stream()
                    .filter(task -> uses.tasks().contains(task.getTaskDefinitionKey()))
                    .forEach(task -> {
                        task.setDueDate(due);
                        events.moved(caseId, task.getId(), due.toInstant());
                    });
            handOn(execution, uses, caseId, due, events);
        }
    }

    /** A called process got the date under a name of its own when it was called. */
    private static void handOn(ExecutionEntity caller, DateUses uses, CaseId caseId, Date due, UserTaskEvents events) {
        ExecutionEntity called = uses.handedOn().isEmpty() ? null : caller.getSubProcessInstance();
        if (called != null) {
            for (String name :
                    uses.handedOn().getOrDefault(called.getProcessDefinition().getKey(), Set.of())) {
                called.setVariable(name, due);
                follow(called, caseId, name, due, events);
            }
        }
    }

    private static Set<ExecutionEntity> all(ExecutionEntity process) {
        Set<ExecutionEntity> all = new HashSet<>();
        Deque<ExecutionEntity> open = new ArrayDeque<>();
        open.push(process);
        while (!open.isEmpty()) {
            ExecutionEntity next = open.pop();
            if (all.add(next)) {
                open.addAll(next.getExecutions());
            }
        }
        return all;
    }
}
