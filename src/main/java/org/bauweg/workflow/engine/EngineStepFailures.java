package org.bauweg.workflow.engine;

import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.bauweg.shared.CaseId;
import org.bauweg.workflow.BundleId;
import org.bauweg.workflow.StepFailure;
import org.bauweg.workflow.StepFailures;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.IncidentQuery;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** A failure is a job without retries left and the incident the engine keeps of it. */
final class EngineStepFailures implements StepFailures {

    private static final int MOST_PER_PROCESS = 100;

    private final ProcessEngine engine;
    private final Clock clock;

    EngineStepFailures(ProcessEngine engine, Clock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public List<StepFailure> newest(int limit) {
        List<Incident> incidents =
                failedJobs().orderByIncidentTimestamp().desc().listPage(0, limit);
        Set<String> instances =
                incidents.stream().map(Incident::getProcessInstanceId).collect(Collectors.toSet());
        if (instances.isEmpty()) {
            return List.of();
        }
        Map<String, String> keys =
                engine.getRuntimeService().createProcessInstanceQuery().processInstanceIds(instances).list().stream()
                        .collect(Collectors.toMap(ProcessInstance::getId, ProcessInstance::getBusinessKey));
        return incidents.stream()
                .filter(EngineStepFailures::atItsOrigin)
                .filter(incident -> keys.containsKey(incident.getProcessInstanceId()))
                .map(incident -> failure(incident, Objects.requireNonNull(keys.get(incident.getProcessInstanceId()))))
                .toList();
    }

    @Override
    public List<StepFailure> of(CaseId caseId) {
        return engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .list()
                .stream()
                .flatMap(instance ->
                        failedJobs().processInstanceId(instance.getId()).listPage(0, MOST_PER_PROCESS).stream())
                .filter(EngineStepFailures::atItsOrigin)
                .map(incident -> failure(incident, caseId.toString()))
                .toList();
    }

    @Override
    public boolean retry(String id) {
        Job job = engine.getManagementService()
                .createJobQuery()
                .jobId(id)
                .noRetriesLeft()
                .singleResult();
        if (job == null) {
            return false;
        }
        int retries =
                ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDefaultNumberOfRetries();
        // at once: the failed attempt left the last and longest pause behind
        engine.getManagementService()
                .setJobRetries(retries)
                .jobId(id)
                .dueDate(Date.from(clock.instant()))
                .execute();
        return true;
    }

    private IncidentQuery failedJobs() {
        return engine.getRuntimeService().createIncidentQuery().incidentType(Incident.FAILED_JOB_HANDLER_TYPE);
    }

    /** A failure in a called process is repeated on its caller. */
    private static boolean atItsOrigin(Incident incident) {
        return incident.getId().equals(incident.getRootCauseIncidentId());
    }

    private StepFailure failure(Incident incident, String caseId) {
        return new StepFailure(
                incident.getConfiguration(),
                CaseId.of(caseId),
                new BundleId(engine.getRepositoryService()
                        .getProcessDefinition(incident.getProcessDefinitionId())
                        .getDeploymentId()),
                incident.getActivityId(),
                incident.getIncidentTimestamp().toInstant(),
                Objects.requireNonNullElse(incident.getIncidentMessage(), ""));
    }
}
