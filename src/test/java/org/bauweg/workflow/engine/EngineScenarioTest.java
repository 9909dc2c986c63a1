package org.bauweg.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bauweg.workflow.TestModels.bpmn;
import static org.bauweg.workflow.TestModels.dmn;
import static org.bauweg.workflow.TestModels.files;
import static org.bauweg.workflow.TestModels.flow;
import static org.bauweg.workflow.TestModels.form;
import static org.bauweg.workflow.TestModels.line;
import static org.bauweg.workflow.TestModels.user;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bauweg.shared.CaseId;
import org.bauweg.workflow.Bundle;
import org.bauweg.workflow.CaseStep;
import org.bauweg.workflow.CaseTask;
import org.bauweg.workflow.PublishedBundle;
import org.bauweg.workflow.StepFailure;
import org.bauweg.workflow.TaskCreated;
import org.bauweg.workflow.TaskGoneException;
import org.bauweg.workflow.Variable;
import org.bauweg.workflow.contract.KnownTask;
import org.bauweg.workflow.contract.ProcessContract;
import org.bauweg.workflow.contract.TestForms;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One case through tasks, timers, calls and failures on the real engine. */
class EngineScenarioTest {

    private static final MovableClock CLOCK = new MovableClock();
    private static final RecordedTasks TASKS = new RecordedTasks();
    private static final OpenIt OPEN = new OpenIt();
    private static final RenderIt RENDER = new RenderIt();

    private static final Map<String, byte[]> FILES = files(
            "permit.bpmn",
            bpmn(
                            "permit",
                            """
                    <bpmn:startEvent id="started"/>
                    <bpmn:serviceTask id="openIt" camunda:delegateExpression="${openIt}"/>
                    <bpmn:userTask id="checkIt" camunda:formRef="check" camunda:formRefBinding="deployment" \
                    camunda:candidateGroups="clerk" camunda:dueDate="${dueAt}"/>
                    <bpmn:boundaryEvent id="overdue" attachedToRef="checkIt"><bpmn:timerEventDefinition id="timer">\
                    <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${dueAt}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:boundaryEvent>
                    <bpmn:endEvent id="lapsed"/>
                    <bpmn:exclusiveGateway id="good" default="bad"/>
                    <bpmn:endEvent id="refused"/>
                    <bpmn:serviceTask id="renderIt" camunda:delegateExpression="${renderIt}" camunda:asyncBefore="true"><bpmn:extensionElements>\
                    <camunda:failedJobRetryTimeCycle>PT1M</camunda:failedJobRetryTimeCycle></bpmn:extensionElements></bpmn:serviceTask>
                    <bpmn:callActivity id="asks" calledElement="ask" camunda:calledElementBinding="deployment"><bpmn:extensionElements>\
                    <camunda:in businessKey="#{execution.processBusinessKey}"/><camunda:in source="loopCounter" target="consultationNumber"/>\
                    </bpmn:extensionElements><bpmn:multiInstanceLoopCharacteristics isSequential="false">\
                    <bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">${branches}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:callActivity>
                    <bpmn:endEvent id="finished"/>
                    <bpmn:subProcess id="withdrawal" triggeredByEvent="true"><bpmn:startEvent id="withdrawn">\
                    <bpmn:messageEventDefinition id="def" messageRef="message"/></bpmn:startEvent><bpmn:endEvent id="withdrawnEnd"/>\
                    <bpmn:sequenceFlow id="f9" sourceRef="withdrawn" targetRef="withdrawnEnd"/></bpmn:subProcess>
                    """
                                    + flow("started", "openIt")
                                    + flow("openIt", "checkIt")
                                    + flow("overdue", "lapsed")
                                    + flow("checkIt", "good")
                                    + flow("good", "renderIt", "${result == 'yes' and branches > 0}")
                                    + "<bpmn:sequenceFlow id=\"bad\" sourceRef=\"good\" targetRef=\"refused\"/>"
                                    + flow("renderIt", "asks")
                                    + flow("asks", "finished"))
                    .replace(
                            "<bpmndi:BPMNDiagram",
                            "<bpmn:message id=\"message\" name=\"applicationWithdrawn\"/><bpmndi:BPMNDiagram"),
            "ask.bpmn",
            bpmn("ask", line(user("giveIt", "give", "agency"))),
            "choose.dmn",
            dmn("choose", "COLLECT", "kinds", "list contains(?, \"a\")", "\"x\""),
            "check.form",
            form("check", "result"),
            "give.form",
            form("give", "text"));

    @SuppressWarnings("NullAway.Init")
    private static TestEngine test;

    @SuppressWarnings("NullAway.Init")
    private static PublishedBundle bundle;

    private final CaseId caseId = CaseId.random();

    @BeforeAll
    static void start() {
        Map<String, CaseTask> tasks = Map.of("openIt", OPEN, "renderIt", RENDER);
        assertThat(new ProcessContract(
                                tasks.entrySet().stream()
                                        .map(task -> KnownTask.of(task.getKey(), task.getValue()))
                                        .toList(),
                                Set.of("clerk", "agency"),
                                Set.of("applicationWithdrawn"),
                                new TestForms())
                        .check(FILES))
                .isEmpty();
        test = TestEngine.start(tasks, new NoAnswers(), TASKS, CLOCK);
        AbstractAssertions.init(test.engine());
        bundle = test.bundles().publish(new Bundle("permit", FILES));
    }

    @AfterAll
    static void stop() {
        AbstractAssertions.reset();
        test.close();
    }

    @BeforeEach
    void clean() {
        TASKS.created.clear();
        TASKS.numbers.clear();
        TASKS.ended.clear();
        OPEN.dueIn = Duration.ofDays(30);
        OPEN.extra = Map.of();
        RENDER.keys.clear();
        RENDER.down = false;
    }

    @Test
    void aUserTaskIsAnnouncedWithFormRoleCaseAndDueDate() {
        String instance = startCase();

        TaskCreated task = TASKS.created.get(0);
        assertThat(task.taskDefinitionKey()).isEqualTo("checkIt");
        assertThat(task.formId()).isEqualTo("check");
        assertThat(task.role()).isEqualTo("clerk");
        assertThat(task.caseId()).isEqualTo(caseId);
        assertThat(task.processInstanceId()).isEqualTo(instance).isEqualTo(task.rootProcessInstanceId());
        assertThat(task.bundle()).isEqualTo(bundle.id());
        assertThat(task.dueAt()).isEqualTo(CLOCK.instant().plus(Duration.ofDays(30)));
        BpmnAwareTests.assertThat(process(instance)).isWaitingAt("checkIt").hasVariables("dueAt", "branches");
    }

    @Test
    void aTimerFiresWhenItsVariableSaysSoAndNotBefore() {
        String instance = startCase();

        CLOCK.move(Duration.ofDays(29));
        assertThat(dueJobs(instance)).isEmpty();
        CLOCK.move(Duration.ofDays(1).plusSeconds(1));
        execute(dueJobs(instance).get(0));

        BpmnAwareTests.assertThat(historic(instance))
                .isEnded()
                .hasPassed("lapsed")
                .hasNotPassed("refused");
        assertThat(TASKS.ended).containsExactly(TASKS.created.get(0).taskId());
    }

    @Test
    void anUnsetFieldIsNoAnswerAndTakesTheDefault() {
        String instance = startCase();

        test.processes().complete(TASKS.created.get(0).taskId(), Map.of());

        BpmnAwareTests.assertThat(historic(instance)).isEnded().hasPassed("refused");
    }

    @Test
    void everyCalledProcessKnowsItsCaseAndNumber() {
        String instance = approved();
        execute(jobs(instance).get(0));

        List<TaskCreated> asked = TASKS.created.subList(1, TASKS.created.size());
        assertThat(asked).hasSize(3).allSatisfy(task -> {
            assertThat(task.caseId()).isEqualTo(caseId);
            assertThat(task.role()).isEqualTo("agency");
            assertThat(task.rootProcessInstanceId()).isEqualTo(instance);
            assertThat(task.processInstanceId()).isNotEqualTo(instance);
            assertThat(task.bundle()).isEqualTo(bundle.id());
        });
        assertThat(TASKS.numbers.subList(1, 4)).containsExactlyInAnyOrder(0L, 1L, 2L);

        List.copyOf(asked).forEach(task -> test.processes().complete(task.taskId(), Map.of()));
        BpmnAwareTests.assertThat(historic(instance)).isEnded().hasPassed("finished");
    }

    @Test
    void aFailedStepIsTriedAgainWithTheSameKeyAndThenWaitsForAnOperator() {
        RENDER.down = true;
        String instance = approved();

        for (int attempt = 0; attempt < 2; attempt++) {
            String job = jobs(instance).get(0).getId();
            assertThatThrownBy(() -> test.engine().getManagementService().executeJob(job))
                    .hasMessageContaining("store is down");
        }

        StepFailure failure = test.failures().of(caseId).get(0);
        assertThat(failure.taskId()).isEqualTo("renderIt");
        assertThat(failure.caseId()).isEqualTo(caseId);
        assertThat(test.failures().newest(10)).contains(failure);

        RENDER.down = false;
        assertThat(test.failures().retry(failure.id())).isTrue();
        assertThat(test.failures().of(caseId)).isEmpty();
        execute(jobs(instance).get(0));
        assertThat(RENDER.keys).hasSize(1);
        assertThat(RENDER.keys.iterator().next()).startsWith(caseId + "/renderIt/");
        assertThat(test.failures().retry(failure.id())).isFalse();
    }

    @Test
    void aStepMayOnlyReturnWhatItDeclares() {
        OPEN.extra = Map.of("result", "yes");
        assertThatThrownBy(this::startCase).hasMessageContaining("declares no such variable");
        OPEN.extra = Map.of("branches", "three");
        assertThatThrownBy(this::startCase).hasMessageContaining("declares NUMBER");

        assertThat(test.failures().of(caseId)).isEmpty();
        assertThat(TASKS.created).isEmpty();
    }

    @Test
    void aWithdrawalEndsEverythingOnce() {
        String instance = approved();
        execute(jobs(instance).get(0));

        assertThat(test.processes().send(caseId, "applicationWithdrawn")).isTrue();
        assertThat(test.processes().send(caseId, "applicationWithdrawn")).isFalse();

        BpmnAwareTests.assertThat(historic(instance)).isEnded().hasPassed("withdrawnEnd");
        assertThat(TASKS.ended)
                .containsExactlyInAnyOrderElementsOf(
                        TASKS.created.stream().map(TaskCreated::taskId).toList());
    }

    @Test
    void aTaskIsCompletedAtMostOnce() {
        startCase();
        String task = TASKS.created.get(0).taskId();
        test.processes().complete(task, Map.of());

        assertThatThrownBy(() -> test.processes().complete(task, Map.of())).isInstanceOf(TaskGoneException.class);
    }

    @Test
    void aTableTakesListsAndYieldsScalars() {
        assertThat(test.decisions().evaluate(bundle.id(), "choose", Map.of("kinds", List.of("a", "b"))))
                .containsExactly(Map.of("body", "x"));
        assertThat(test.decisions().evaluate(bundle.id(), "choose", Map.of("kinds", List.of("b"))))
                .isEmpty();
        assertThat(test.decisions().evaluate(bundle.id(), "choose", Map.of())).isEmpty();
        assertThatThrownBy(() -> test.decisions().evaluate(bundle.id(), "other", Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String startCase() {
        return test.processes().start(bundle.id(), "permit", caseId, Map.of());
    }

    private String approved() {
        String instance = startCase();
        test.processes().complete(TASKS.created.get(0).taskId(), Map.of("result", "yes"));
        return instance;
    }

    private static List<Job> jobs(String instance) {
        return test.engine()
                .getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .list();
    }

    private static List<Job> dueJobs(String instance) {
        return test.engine()
                .getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .executable()
                .list();
    }

    private static void execute(Job job) {
        test.engine().getManagementService().executeJob(job.getId());
    }

    private static ProcessInstance process(String instance) {
        return test.engine()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    /** BPMN Assert asks the history by id once an instance has ended. */
    private static ProcessInstance historic(String instance) {
        var ended = new org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity();
        ended.setId(instance);
        ended.setProcessInstanceId(instance);
        return ended;
    }

    /** Sets a deadline and a number of branches. */
    static final class OpenIt extends CaseTask {

        Duration dueIn = Duration.ofDays(30);
        Map<String, Object> extra = Map.of();

        @Override
        public Set<Variable> produces() {
            return Set.of(Variable.date("dueAt"), Variable.number("branches"));
        }

        @Override
        public Map<String, Object> perform(CaseStep step) {
            var values = new java.util.HashMap<String, Object>(
                    Map.of("dueAt", CLOCK.instant().plus(dueIn), "branches", 3L));
            values.putAll(extra);
            return values;
        }
    }

    /** Depends on a store. */
    static final class RenderIt extends CaseTask {

        final Set<String> keys = new HashSet<>();
        boolean down;

        @Override
        public boolean canFail() {
            return true;
        }

        @Override
        public Map<String, Object> perform(CaseStep step) {
            keys.add(step.effectKey());
            if (down) {
                throw new IllegalStateException("store is down");
            }
            return Map.of();
        }
    }
}
