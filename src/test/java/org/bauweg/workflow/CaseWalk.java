package org.bauweg.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.workflow.ScenarioStage.STAGE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bauweg.access.Actor;
import org.bauweg.access.Role;
import org.bauweg.casefile.CaseFact;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.Drafts;
import org.bauweg.casefile.Procedure;
import org.bauweg.consultation.Consultation;
import org.bauweg.consultation.Consultations;
import org.bauweg.documents.DocumentOrigin;
import org.bauweg.documents.ReceiveDocument;
import org.bauweg.forms.RawInput;
import org.bauweg.intake.Applications;
import org.bauweg.intake.StartOutcome;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** One case and those who work on it, by the same calls as the pages make. */
final class CaseWalk {

    final CaseId id;
    /** Whether what follows the decision counts too: notification, remedies, building. */
    boolean beyondDecision;
    /** The ids of the tasks completed so far. */
    final List<String> completed = new ArrayList<>();

    private CaseWalk(CaseId id) {
        this.id = id;
    }

    /** A draft with every step filled and every document uploaded. */
    static CaseWalk drafted(String service, SampleApplication application) {
        return drafted(service, Procedure.P65, application);
    }

    static CaseWalk drafted(String service, Procedure procedure, SampleApplication application) {
        return drafted(service, procedure, application, SampleApplication.DOCUMENTS);
    }

    /** The same with other documents. */
    static CaseWalk drafted(
            String service, Procedure procedure, SampleApplication application, List<String> documents) {
        Applications applications = STAGE.bean(Applications.class);
        StartOutcome started = STAGE.bean(Scopes.class)
                .within(
                        Scope.account(STAGE.applicant.account()),
                        () -> applications.start(
                                STAGE.applicant.account(), service, procedure, application.municipality()));
        CaseWalk walk = new CaseWalk(((StartOutcome.Started) started).caseId());
        application.steps().forEach(walk::save);
        documents.forEach(slot -> walk.upload(slot, null, STAGE.applicant));
        return walk;
    }

    /** A case the authority has acknowledged. */
    static CaseWalk received(SampleApplication application) {
        CaseWalk walk = submitted("permit", application);
        walk.runJobs();
        return walk;
    }

    /** As {@link #received(SampleApplication)}, moved by staff to another procedure of the permit before anything ran. */
    static CaseWalk received(Procedure procedure, SampleApplication application) {
        CaseWalk walk = submitted("permit", application);
        STAGE.bean(Scopes.class).run(Scope.of(walk.id), () -> STAGE.bean(CaseFiles.class)
                .record(
                        walk.id,
                        new CaseFact.Reclassified(Procedure.P65, procedure, "permit", "Szenario"),
                        STAGE.clerk.account().toString()));
        walk.runJobs();
        return walk;
    }

    static CaseWalk submitted(String service, SampleApplication application) {
        return submitted(drafted(service, application));
    }

    static CaseWalk submitted(CaseWalk walk) {
        SubmissionOutcome outcome = walk.submit();
        assertThat(outcome)
                .as(() -> outcome instanceof SubmissionOutcome.Incomplete incomplete
                        ? incomplete.declaration().steps().stream()
                                .map(step -> step.result().errors().toString())
                                .toList()
                                .toString()
                        : "")
                .isInstanceOf(SubmissionOutcome.Submitted.class);
        return walk;
    }

    void save(String form, Map<String, List<String>> answers) {
        assertThat(STAGE.<Boolean>in(
                        id, () -> STAGE.bean(Drafts.class).save(id, form, new HashMap<String, Object>(answers))))
                .isTrue();
    }

    SubmissionOutcome submit() {
        return STAGE.bean(Submissions.class).submit(id, STAGE.applicant, Locale.GERMAN);
    }

    void upload(String slot, @org.jspecify.annotations.Nullable String task, Actor by) {
        STAGE.files.put(file(slot, task, by));
    }

    ReceiveDocument file(String slot, @org.jspecify.annotations.Nullable String task, Actor by) {
        OrganisationId authority = task == null ? null : file().authority();
        DocumentOrigin origin = by.isStaff() ? DocumentOrigin.STATEMENT : DocumentOrigin.APPLICANT;
        return new ReceiveDocument(
                id, authority, slot, slot + ".pdf", "application/pdf", -1, origin, task, by.account());
    }

    /** Finds the task in the actor's own work list and completes it with these answers, as names and texts in turn. */
    CaseWalk does(Actor actor, String task, String... answers) {
        return does(actor, task, SampleApplication.one(answers));
    }

    CaseWalk does(Actor actor, String task, Map<String, List<String>> answers) {
        String taskId = task(actor, task).taskId();
        CompletionOutcome outcome = complete(taskId, actor, answers);
        assertThat(outcome)
                .as(() -> outcome instanceof CompletionOutcome.Invalid invalid
                        ? invalid.result().errors().toString()
                        : outcome.toString())
                .isInstanceOf(CompletionOutcome.Completed.class);
        return this;
    }

    CompletionOutcome tries(Actor actor, String task, String... answers) {
        return complete(task(actor, task).taskId(), actor, SampleApplication.one(answers));
    }

    CompletionOutcome complete(String taskId, Actor actor, Map<String, List<String>> answers) {
        CompletionOutcome outcome =
                STAGE.bean(TaskCompletions.class).complete(taskId, actor, RawInput.of(answers), Locale.GERMAN);
        if (outcome instanceof CompletionOutcome.Completed) {
            synchronized (completed) {
                completed.add(taskId);
            }
        }
        return outcome;
    }

    /** The one open task of this kind in the actor's work list. */
    InboxTask task(Actor actor, String task) {
        List<InboxTask> found =
                inbox(actor).stream().filter(entry -> entry.task().equals(task)).toList();
        assertThat(found).as(task + " for " + actor.displayName()).hasSize(1);
        return found.get(0);
    }

    /** What waits for the actor in this case. */
    List<InboxTask> inbox(Actor actor) {
        Inbox inbox = STAGE.bean(Inbox.class);
        List<InboxTask> tasks = actor.is(Role.APPLICANT)
                ? inbox.ofApplicant(actor.account())
                : inbox.page(actor, new InboxFilter(null, file().fileNumber(), false), null)
                        .tasks();
        return tasks.stream().filter(entry -> entry.caseId().equals(id)).toList();
    }

    /** The open tasks of the case, by their ids in the model. */
    List<String> waiting() {
        return STAGE.in(id, () -> STAGE.bean(Inbox.class).ofCase(id)).stream()
                .filter(task -> counts(task.bundle().value()))
                .map(InboxTask::task)
                .sorted()
                .toList();
    }

    CaseFile file() {
        return STAGE.in(id, () -> STAGE.bean(CaseFiles.class).require(id));
    }

    Consultation consultation(Actor of) {
        return STAGE.in(id, () -> STAGE.bean(Consultations.class).of(id)).stream()
                .filter(consultation -> consultation.organisation().equals(of.organisation()))
                .findFirst()
                .orElseThrow();
    }

    /** Runs every job that is due, as the executor would; says how many. A step that fails ends the scenario. */
    int runJobs() {
        int run = 0;
        // one after another: what one job does may end another
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            management().executeJob(due.get(0).getId());
            run++;
        }
        return run;
    }

    /** Tries the one step that waits until it has no retries left. */
    void failForGood() {
        for (Job job = job(); job.getRetries() > 0; job = job()) {
            String jobId = job.getId();
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> management().executeJob(jobId))
                    .isNotNull();
        }
    }

    /** The one step that waits to be run or retried; timers are something else. */
    Job job() {
        Set<String> instances = instances();
        List<Job> steps = management().createJobQuery().messages().list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .toList();
        assertThat(steps).hasSize(1);
        return steps.get(0);
    }

    List<Job> due() {
        Set<String> instances = instances();
        return management().createJobQuery().executable().list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .toList();
    }

    List<Job> jobs() {
        Set<String> instances = instances();
        return management().createJobQuery().list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()))
                .toList();
    }

    /** The process the case was started with. */
    ProcessInstance process() {
        return engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .rootProcessInstances()
                .list()
                .stream()
                .filter(instance -> counts(bundle(instance)))
                .reduce((one, other) -> {
                    throw new AssertionError("more than one process");
                })
                .orElseThrow();
    }

    Set<String> instances() {
        return engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .list()
                .stream()
                .filter(instance -> counts(bundle(instance)))
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
    }

    private static String bundle(ProcessInstance instance) {
        return engine().getRepositoryService()
                .getProcessDefinition(instance.getProcessDefinitionId())
                .getDeploymentId();
    }

    private boolean counts(String bundle) {
        return beyondDecision
                || STAGE.in(id, () -> STAGE.bean(CaseProcesses.class).of(id)).stream()
                        .filter(process -> List.of("construction", "remedy").contains(process.service()))
                        .noneMatch(process -> process.bundle().value().equals(bundle));
    }

    private static ManagementService management() {
        return engine().getManagementService();
    }

    private static ProcessEngine engine() {
        return STAGE.bean(ProcessEngine.class);
    }
}
