package org.bauweg.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bauweg.workflow.TestModels.bpmn;
import static org.bauweg.workflow.TestModels.files;
import static org.bauweg.workflow.TestModels.flow;
import static org.bauweg.workflow.TestModels.form;
import static org.bauweg.workflow.TestModels.line;
import static org.bauweg.workflow.TestModels.service;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bauweg.shared.CaseId;
import org.bauweg.workflow.Bundle;
import org.bauweg.workflow.CaseStep;
import org.bauweg.workflow.CaseTask;
import org.bauweg.workflow.PublishedBundle;
import org.bauweg.workflow.RunningProcess;
import org.bauweg.workflow.TaskCreated;
import org.bauweg.workflow.Variable;
import org.bauweg.workflow.contract.KnownTask;
import org.bauweg.workflow.contract.ProcessContract;
import org.bauweg.workflow.contract.TestForms;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Dates that move while a case waits for them, several processes of one case, nodes that were away. */
class MovedDatesTest {

    private static final MovableClock CLOCK = new MovableClock();
    private static final RecordedTasks TASKS = new RecordedTasks();
    private static final SetDates DATES = new SetDates();
    private static final Instant FAR = Instant.parse("2900-01-01T00:00:00Z");

    private static final Map<String, byte[]> FILES = files(
            "construction.bpmn",
            bpmn(
                            "construction",
                            """
            <bpmn:startEvent id="started"><bpmn:extensionElements><camunda:properties>\
            <camunda:property name="entry" value="true"/></camunda:properties></bpmn:extensionElements></bpmn:startEvent>
            <bpmn:serviceTask id="setDates" camunda:delegateExpression="${setDates}"><bpmn:extensionElements><camunda:properties>\
            <camunda:property name="which" value="first"/></camunda:properties></bpmn:extensionElements></bpmn:serviceTask>
            <bpmn:subProcess id="building"><bpmn:startEvent id="buildingStarted"/>\
            <bpmn:userTask id="noteIt" camunda:formRef="note" camunda:formRefBinding="deployment" camunda:candidateGroups="applicant" \
            camunda:dueDate="${noteDueAt}"><bpmn:extensionElements><camunda:properties>\
            <camunda:property name="voluntary" value="true"/></camunda:properties></bpmn:extensionElements></bpmn:userTask>
            <bpmn:boundaryEvent id="reminded" attachedToRef="noteIt" cancelActivity="false"><bpmn:timerEventDefinition id="t1">\
            <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${noteDueAt}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:boundaryEvent>
            <bpmn:serviceTask id="setDatesAgain" camunda:delegateExpression="${setDates}"/>
            <bpmn:endEvent id="remindedEnd"/><bpmn:endEvent id="buildingEnd"/>
            """
                                    + flow("buildingStarted", "noteIt")
                                    + flow("noteIt", "buildingEnd")
                                    + flow("reminded", "setDatesAgain")
                                    + flow("setDatesAgain", "remindedEnd")
                                    + """
            </bpmn:subProcess>
            <bpmn:boundaryEvent id="expired" attachedToRef="building"><bpmn:timerEventDefinition id="t2">\
            <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${endsAt}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:boundaryEvent>
            <bpmn:endEvent id="expiredEnd"><bpmn:terminateEventDefinition id="stop"/></bpmn:endEvent>
            <bpmn:callActivity id="asks" calledElement="ask" camunda:calledElementBinding="deployment"><bpmn:extensionElements>\
            <camunda:in businessKey="#{execution.processBusinessKey}"/><camunda:in source="endsAt" target="answerDueAt"/>\
            </bpmn:extensionElements></bpmn:callActivity>
            <bpmn:endEvent id="ended"/>
            <bpmn:subProcess id="expiry" triggeredByEvent="true"><bpmn:startEvent id="validityOver">\
            <bpmn:timerEventDefinition id="t4"><bpmn:timeDate xsi:type="bpmn:tFormalExpression">${validUntil}</bpmn:timeDate></bpmn:timerEventDefinition>\
            </bpmn:startEvent><bpmn:endEvent id="expiryEnd"/><bpmn:sequenceFlow id="f2" sourceRef="validityOver" targetRef="expiryEnd"/></bpmn:subProcess>
            <bpmn:subProcess id="withdrawal" triggeredByEvent="true"><bpmn:startEvent id="withdrawn">\
            <bpmn:messageEventDefinition id="m1" messageRef="message"/></bpmn:startEvent><bpmn:endEvent id="withdrawnEnd"/>\
            <bpmn:sequenceFlow id="f3" sourceRef="withdrawn" targetRef="withdrawnEnd"/></bpmn:subProcess>
            <bpmn:subProcess id="resetting" triggeredByEvent="true"><bpmn:startEvent id="resetAsked" isInterrupting="false">\
            <bpmn:messageEventDefinition id="m2" messageRef="message2"/></bpmn:startEvent>\
            <bpmn:serviceTask id="setDatesOnceMore" camunda:delegateExpression="${setDates}"/><bpmn:endEvent id="resetEnd"/>\
            <bpmn:sequenceFlow id="f4" sourceRef="resetAsked" targetRef="setDatesOnceMore"/>\
            <bpmn:sequenceFlow id="f5" sourceRef="setDatesOnceMore" targetRef="resetEnd"/></bpmn:subProcess>
            """
                                    + flow("started", "setDates")
                                    + flow("setDates", "building")
                                    + flow("building", "asks")
                                    + flow("expired", "expiredEnd")
                                    + flow("asks", "ended"))
                    .replace(
                            "<bpmndi:BPMNDiagram",
                            "<bpmn:message id=\"message\" name=\"applicationWithdrawn\"/>"
                                    + "<bpmn:message id=\"message2\" name=\"again\"/><bpmndi:BPMNDiagram"),
            "ask.bpmn",
            bpmn(
                    "ask",
                    line("intermediateCatchEvent answerDue | <bpmn:timerEventDefinition id=\"t5\">"
                            + "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">${answerDueAt}</bpmn:timeDate>"
                            + "</bpmn:timerEventDefinition>")),
            "note.form",
            form("note", "text"));
    private static final Map<String, byte[]> BESIDE = files(
            "beside.bpmn",
                    bpmn(
                            "beside",
                            line(
                                    service("setDates"),
                                    "userTask wait camunda:formRef=\"note\" "
                                            + "camunda:formRefBinding=\"deployment\" camunda:candidateGroups=\"clerk\"")),
            "note.form", form("note", "text"));

    @SuppressWarnings("NullAway.Init")
    private static TestEngine test;

    @SuppressWarnings("NullAway.Init")
    private static PublishedBundle bundle;

    @SuppressWarnings("NullAway.Init")
    private static PublishedBundle beside;

    private final CaseId caseId = CaseId.random();

    @BeforeAll
    static void start() {
        Map<String, CaseTask> tasks = Map.of("setDates", DATES);
        ProcessContract gate = new ProcessContract(
                List.of(KnownTask.of("setDates", DATES)),
                Set.of("clerk", "applicant"),
                Set.of("applicationWithdrawn", "again"),
                new TestForms());
        assertThat(gate.check(new Bundle("construction", FILES))).isEmpty();
        assertThat(gate.check(new Bundle("beside", BESIDE))).isEmpty();
        test = TestEngine.start(tasks, new NoAnswers(), TASKS, CLOCK);
        bundle = test.bundles().publish(new Bundle("construction", FILES));
        beside = test.bundles().publish(new Bundle("beside", BESIDE));
    }

    @AfterAll
    static void stop() {
        test.close();
    }

    @BeforeEach
    void clean() {
        TestEngine.follow(CLOCK);
        TASKS.created.clear();
        TASKS.moved.clear();
        DATES.values.clear();
        DATES.keys.clear();
        DATES.values.put("noteDueAt", in(10));
        DATES.values.put("endsAt", in(20));
    }

    @Test
    void aTaskTellsOfItsDateAndThatItIsVoluntary() {
        startCase();

        TaskCreated task = TASKS.created.get(0);
        assertThat(task.dueVariable()).isEqualTo("noteDueAt");
        assertThat(task.dueAt()).isEqualTo(in(10));
        assertThat(task.voluntary()).isTrue();
        assertThat(DATES.settings).contains("first");
    }

    @Test
    void anExtensionMovesTheTaskAndTheTimerBesideIt() {
        String process = startCase();

        move(process, "noteDueAt", in(15));
        move(process, "noteDueAt", in(15));

        assertThat(due(process, "reminded")).isEqualTo(in(15));
        assertThat(due(process, "expired")).isEqualTo(in(20));
        assertThat(TASKS.moved).contains(TASKS.created.get(0).taskId() + " " + in(15));
        CLOCK.move(Duration.ofDays(11));
        assertThat(dueJobs(process)).isEmpty();
        CLOCK.move(Duration.ofDays(5));
        assertThat(dueJobs(process)).extracting(Job::getId).hasSize(1);
    }

    @Test
    void anExtensionMovesTheTimerOfASubProcess() {
        String process = startCase();

        move(process, "endsAt", in(40));

        assertThat(due(process, "expired")).isEqualTo(in(40));
        assertThat(due(process, "reminded")).isEqualTo(in(10));
    }

    @Test
    void aDateMovedFarAwayFiresNeverAndOneInThePastAtTheNextLook() {
        String process = startCase();

        move(process, "endsAt", FAR);
        CLOCK.move(Duration.ofDays(21));
        assertThat(dueJobs(process)).extracting(MovedDatesTest::activity).containsExactly("reminded");

        move(process, "endsAt", CLOCK.instant().minusSeconds(60));
        assertThat(running()).hasSize(1);
        runDueJobs();
        assertThat(running()).isEmpty();
        move(process, "endsAt", in(3));
    }

    @Test
    void aDateHandedOnIsMovedInTheCalledProcessFromEitherSide() {
        String process = startCase();
        test.processes().complete(TASKS.created.get(0).taskId(), Map.of());
        String called = called(process);

        move(process, "endsAt", in(50));
        assertThat(due(called, "answerDue")).isEqualTo(in(50));
        move(called, "endsAt", in(60));
        assertThat(due(called, "answerDue")).isEqualTo(in(60));
        assertThat(test.engine().getRuntimeService().getVariable(process, "endsAt"))
                .isEqualTo(Date.from(in(60)));
    }

    @Test
    void theTimerOfAnEventSubProcessSleepsUntilAStepSetsItsDate() {
        String asleep = startCase();
        assertThat(due(asleep, "validityOver")).isAfter(FAR);

        DATES.values.put("validUntil", in(30));
        String awake = startCase();
        assertThat(due(awake, "validityOver")).isEqualTo(in(30));

        CLOCK.move(Duration.ofDays(10).plusSeconds(1));
        Instant later = in(25);
        DATES.values.put("validUntil", later);
        runDueJobs();
        assertThat(due(asleep, "validityOver")).isEqualTo(later);
        assertThat(due(awake, "validityOver")).isEqualTo(later);
    }

    @Test
    void aTimerOnItsWayToAThreadDoesNotFireBeforeItsNewDate() {
        String process = startCase();
        CLOCK.move(Duration.ofDays(21));
        Job taken = job(process, "expired");

        move(process, "endsAt", in(9));
        assertThatThrownBy(() -> management().executeJob(taken.getId())).isInstanceOf(OptimisticLockingException.class);

        assertThat(running()).hasSize(1);
        assertThat(due(process, "expired")).isEqualTo(in(9));
        assertThat(job(process, "expired").getRetries()).isEqualTo(taken.getRetries());
        CLOCK.move(Duration.ofDays(9).plusSeconds(1));
        management().executeJob(taken.getId());
        assertThat(running()).isEmpty();
    }

    @Test
    void aTimerRefusedWhilePausedKeepsTheDateItWasMovedToSince() {
        String process = startCase();
        Job timer = job(process, "expired");
        TestEngine.lockAsLost(test, timer);
        TimerMovedException refusal = new TimerMovedException(FAR);

        move(process, "endsAt", in(9));
        ((ProcessEngineConfigurationImpl) test.engine().getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(new JobFailures().getCommand(timer.getId(), new IllegalStateException(refusal)));

        assertThat(due(process, "expired")).isEqualTo(in(9));
        assertThat(job(process, "expired").getRetries()).isEqualTo(timer.getRetries());
        CLOCK.move(Duration.ofDays(9).plusSeconds(1));
        assertThat(dueJobs(process)).extracting(MovedDatesTest::activity).contains("expired");
        runDueJobs();
        assertThat(running()).isEmpty();
    }

    @Test
    void aDateSetAnewByAStepIsSetAnewWhereItWasHandedOn() {
        String process = startCase();
        test.processes().complete(TASKS.created.get(0).taskId(), Map.of());
        String called = called(process);
        DATES.values.put("endsAt", in(70));

        assertThat(test.processes().send(caseId, "again")).isTrue();

        assertThat(due(called, "answerDue")).isEqualTo(in(70));
        assertThat(test.engine().getRuntimeService().getVariable(called, "answerDueAt"))
                .isEqualTo(Date.from(in(70)));
    }

    @Test
    void aNodeThatWasAwayDoesOnceWhatIsDueWhenItReturns() throws InterruptedException {
        DATES.values.put("noteDueAt", in(1));
        startCase();
        DATES.keys.clear();
        // a node took the timer and died with it
        TestEngine.lockAsLost(test, job(running().get(0).processInstanceId(), "reminded"));
        CLOCK.move(Duration.ofDays(8));

        JobExecutor executor =
                ((ProcessEngineConfigurationImpl) test.engine().getProcessEngineConfiguration()).getJobExecutor();
        executor.start();
        try {
            for (int i = 0;
                    i < 100 && !dueJobs(running().get(0).processInstanceId()).isEmpty();
                    i++) {
                Thread.sleep(100);
            }
        } finally {
            executor.shutdown();
        }

        assertThat(DATES.keys).hasSize(1);
        assertThat(test.failures().of(caseId)).isEmpty();
    }

    @Test
    void aMessageReachesWhicheverProcessOfTheCaseWaitsForIt() {
        test.processes().start(beside.id(), "beside", caseId, Map.of());
        String construction = startCase();
        assertThat(running())
                .extracting(RunningProcess::processId, RunningProcess::bundle)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("beside", beside.id()),
                        org.assertj.core.groups.Tuple.tuple("construction", bundle.id()));

        assertThat(test.processes().send(caseId, "applicationWithdrawn")).isTrue();
        assertThat(running()).extracting(RunningProcess::processId).containsExactly("beside");
        assertThat(test.processes().send(caseId, "applicationWithdrawn")).isFalse();

        startCase();
        startCase();
        assertThat(test.processes().send(caseId, "applicationWithdrawn")).isTrue();
        assertThat(running()).extracting(RunningProcess::processId).containsExactly("beside");
        assertThat(running()).extracting(RunningProcess::processInstanceId).doesNotContain(construction);
    }

    private String startCase() {
        return test.processes().start(bundle.id(), "construction", caseId, Map.of());
    }

    private List<RunningProcess> running() {
        return test.processes().running(caseId);
    }

    private static void move(String process, String variable, Instant due) {
        test.processes().moveDate(process, variable, due);
    }

    private static String called(String process) {
        return test.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .superProcessInstanceId(process)
                .singleResult()
                .getId();
    }

    private static Instant in(int days) {
        return CLOCK.instant().plus(Duration.ofDays(days));
    }

    private static Instant due(String process, String event) {
        return job(process, event).getDuedate().toInstant();
    }

    private static Job job(String process, String event) {
        return management()
                .createJobQuery()
                .processInstanceId(process)
                .activityId(event)
                .singleResult();
    }

    private static List<Job> dueJobs(String process) {
        return management()
                .createJobQuery()
                .processInstanceId(process)
                .executable()
                .list();
    }

    /** One may end what the next belongs to. */
    private void runDueJobs() {
        running().stream()
                .flatMap(process -> dueJobs(process.processInstanceId()).stream())
                .filter(job -> management().createJobQuery().jobId(job.getId()).count() == 1)
                .forEach(job -> management().executeJob(job.getId()));
    }

    private static String activity(Job job) {
        return management()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private static ManagementService management() {
        return test.engine().getManagementService();
    }

    /** Sets whatever a test wants. */
    static final class SetDates extends CaseTask {

        final Map<String, Instant> values = new HashMap<>();
        final List<String> keys = new java.util.concurrent.CopyOnWriteArrayList<>();
        final List<String> settings = new java.util.concurrent.CopyOnWriteArrayList<>();

        @Override
        public Set<Variable> produces() {
            return Set.of(Variable.date("noteDueAt"), Variable.date("endsAt"), Variable.date("validUntil"));
        }

        @Override
        public Set<String> settings() {
            return Set.of("which");
        }

        @Override
        public Map<String, Object> perform(CaseStep step) {
            keys.add(step.effectKey());
            step.setting("which").ifPresent(settings::add);
            return Map.copyOf(values);
        }
    }
}
