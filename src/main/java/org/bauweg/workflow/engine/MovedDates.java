package org.bauweg.workflow.engine;

import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bauweg.shared.CaseId;
import org.bauweg.workflow.UserTaskEvents;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Moves a date a case waits for: the variable, the timers and the due dates that use it. Whoever calls holds the case,
 * and every timer that fires takes it first ({@link TimerHooks}); so a timer is either moved or has fired, never both.
 */
final class MovedDates {

    private final ProcessEngine engine;
    private final JdbcClient jdbc;
    private final UserTaskEvents events;
    private final Map<String, DateUses> uses = new ConcurrentHashMap<>();

    MovedDates(ProcessEngine engine, JdbcClient jdbc, UserTaskEvents events) {
        this.engine = engine;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Moves the date in a process, its caller if the variable lives there, and those it was handed on to. */
    void move(ProcessInstance process, CaseId caseId, String variable, Date due) {
        ProcessInstance owner = owner(process, variable);
        move(owner, caseId, variable, due, new HashSet<>());
    }

    private void move(ProcessInstance process, CaseId caseId, String variable, Date due, Set<String> seen) {
        if (!seen.add(process.getId() + "/" + variable)) {
            return;
        }
        lockTimers(process.getId());
        engine.getRuntimeService().setVariable(process.getId(), variable, due);
        DateUses found = uses(process.getProcessDefinitionId(), variable);
        found.timers().forEach(event -> moveTimers(process.getId(), event, due));
        if (!found.tasks().isEmpty()) {
            moveTasks(process.getId(), caseId, found.tasks(), due);
        }
        if (!found.handedOn().isEmpty()) {
            engine.getRuntimeService()
                    .createProcessInstanceQuery()
                    .superProcessInstanceId(process.getId())
                    .list()
                    .forEach(called -> found.handedOn()
                            .getOrDefault(key(called), Set.of())
                            .forEach(name -> move(called, caseId, name, due, seen)));
        }
    }

    DateUses uses(String processDefinitionId, String variable) {
        return uses.computeIfAbsent(
                processDefinitionId + "/" + variable,
                key -> DateUses.of(engine.getRepositoryService().getBpmnModelInstance(processDefinitionId), variable));
    }

    private ProcessInstance owner(ProcessInstance process, String variable) {
        RuntimeService runtime = engine.getRuntimeService();
        ProcessInstance here = process;
        while (!runtime.getVariablesLocal(here.getId()).containsKey(variable)) {
            ProcessInstance caller = runtime.createProcessInstanceQuery()
                    .subProcessInstanceId(here.getId())
                    .singleResult();
            if (caller == null) {
                return process;
            }
            here = caller;
        }
        return here;
    }

    /**
     * Keeps the executor's look for due jobs from changing a row between our reading and writing it, which would cost
     * the caller his transaction. Jobs that are gone are not waited for.
     */
    private void lockTimers(String processInstanceId) {
        jdbc.sql(
                        "select ID_ from ACT_RU_JOB where PROCESS_INSTANCE_ID_ = ? and TYPE_ = 'timer' order by ID_ for update")
                .param(processInstanceId)
                .query(String.class)
                .list();
    }

    private void moveTimers(String processInstanceId, String event, Date due) {
        ManagementService management = engine.getManagementService();
        for (Job job : management
                .createJobQuery()
                .processInstanceId(processInstanceId)
                .activityId(event)
                .timers()
                .list()) {
            management.setJobDuedate(job.getId(), due, false);
        }
    }

    private void moveTasks(String processInstanceId, CaseId caseId, Set<String> tasks, Date due) {
        for (Task task : engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(processInstanceId)
                .taskDefinitionKeyIn(tasks.toArray(String[]::new))
                .list()) {
            task.setDueDate(due);
            engine.getTaskService().saveTask(task);
            events.moved(caseId, task.getId(), due.toInstant());
        }
    }

    private String key(ProcessInstance process) {
        return engine.getRepositoryService()
                .getProcessDefinition(process.getProcessDefinitionId())
                .getKey();
    }
}
