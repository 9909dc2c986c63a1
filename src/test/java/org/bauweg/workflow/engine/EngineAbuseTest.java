package org.bauweg.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.bauweg.workflow.TestModels.bpmn;
import static org.bauweg.workflow.TestModels.dmn;
import static org.bauweg.workflow.TestModels.files;
import static org.bauweg.workflow.TestModels.flow;
import static org.bauweg.workflow.TestModels.form;
import static org.bauweg.workflow.TestModels.line;
import static org.bauweg.workflow.TestModels.service;
import static org.bauweg.workflow.TestModels.user;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.TestDatabase;
import org.bauweg.workflow.BundleId;
import org.bauweg.workflow.CaseStep;
import org.bauweg.workflow.CaseTask;
import org.bauweg.workflow.contract.KnownTask;
import org.bauweg.workflow.contract.ProcessContract;
import org.bauweg.workflow.contract.TestForms;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each attack is tried twice: the gate must find it, and if it reaches the engine all the same, it must do nothing.
 */
class EngineAbuseTest {

    private static final String TRAP = "org.bauweg.workflow.engine.Trap";
    private static final String RUN = "''.getClass().forName('" + TRAP + "').newInstance()";
    private static final ProcessContract CONTRACT = new ProcessContract(
            List.of(KnownTask.of("countUp", new CountUp())), Set.of("clerk"), Set.of("stop"), new TestForms());
    private static final CountUp TASK = new CountUp();

    @SuppressWarnings("NullAway.Init")
    private static TestEngine test;

    @BeforeAll
    static void start() {
        test = TestEngine.start(Map.of("countUp", TASK), new NoAnswers(), new RecordedTasks(), Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        test.close();
    }

    @BeforeEach
    void disarm() {
        System.clearProperty(Trap.PROPERTY);
        TASK.performed = 0;
    }

    static Stream<Arguments> attacks() {
        return Stream.of(
                attack(
                        "script task",
                        "scriptTask strike scriptFormat=\"javascript\"|<bpmn:script>java.lang.System.exit(1)</bpmn:script>"),
                attack(
                        "groovy script",
                        "scriptTask strike scriptFormat=\"groovy\"|<bpmn:script>" + TRAP + ".spring()</bpmn:script>"),
                attack("class", "serviceTask strike camunda:class=\"" + TRAP + "\""),
                attack(
                        "activiti class",
                        "serviceTask strike xmlns:a=\"http://activiti.org/bpmn\" a:class=\"" + TRAP + "\""),
                attack("send task class", "sendTask strike camunda:class=\"" + TRAP + "\""),
                attack("expression", "serviceTask strike camunda:expression=\"${" + RUN + "}\""),
                attack("delegate expression", "serviceTask strike camunda:delegateExpression=\"${" + RUN + "}\""),
                attack(
                        "runtime",
                        "serviceTask strike camunda:delegateExpression=\"${''.getClass().forName('java.lang.Runtime')}\""),
                attack(
                        "method of a task",
                        "serviceTask strike camunda:delegateExpression=\"${countUp.execute(null)}\""),
                attack("foreign bean", "serviceTask strike camunda:delegateExpression=\"${dataSource}\""),
                attack(
                        "execution",
                        "serviceTask strike camunda:delegateExpression=\"${execution.processEngineServices}\""),
                attack("mail", "serviceTask strike camunda:type=\"mail\""),
                attack(
                        "shell",
                        "serviceTask strike camunda:type=\"shell\"|<bpmn:extensionElements><camunda:field name=\"command\" stringValue=\"true\"/></bpmn:extensionElements>"),
                attack(
                        "listener class",
                        "endEvent strike|<bpmn:extensionElements><camunda:executionListener event=\"start\" class=\""
                                + TRAP + "\"/></bpmn:extensionElements>"),
                attack(
                        "listener script",
                        "endEvent strike|<bpmn:extensionElements><camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"javascript\">1</camunda:script></camunda:executionListener></bpmn:extensionElements>"),
                attack(
                        "input parameter",
                        service("countUp")
                                + "|<bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"x\">${"
                                + RUN + "}</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>"),
                attack("task name", user("strike", "check", "clerk") + " name=\"${" + RUN + "}\""),
                attack(
                        "task description",
                        user("strike", "check", "clerk") + "|<bpmn:documentation>${" + RUN + "}</bpmn:documentation>"),
                attack("assignee", user("strike", "check", "clerk") + " camunda:assignee=\"${" + RUN + "}\""),
                attack("due date", user("strike", "check", "clerk") + " camunda:dueDate=\"${" + RUN + "}\""),
                attack("form", user("strike", "${" + RUN + "}", "clerk")),
                attack("role", user("strike", "check", "${" + RUN + "}")),
                attack("called process", "callActivity strike calledElement=\"${" + RUN + "}\""),
                attack(
                        "collection",
                        user("strike", "check", "clerk")
                                + "|<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${" + RUN + "}\"/>"),
                attack(
                        "job priority",
                        service("countUp") + " camunda:asyncBefore=\"true\" camunda:jobPriority=\"${" + RUN + "}\""),
                attack(
                        "retries",
                        service("countUp")
                                + " camunda:asyncBefore=\"true\"|<bpmn:extensionElements><camunda:failedJobRetryTimeCycle>${"
                                + RUN + "}</camunda:failedJobRetryTimeCycle></bpmn:extensionElements>"),
                attack(
                        "timer",
                        "intermediateCatchEvent strike|<bpmn:timerEventDefinition id=\"t\"><bpmn:timeDuration>${" + RUN
                                + "}</bpmn:timeDuration></bpmn:timerEventDefinition>"),
                Arguments.of(
                        "condition",
                        bpmn(
                                "attack",
                                "<bpmn:startEvent id=\"s\"/><bpmn:exclusiveGateway id=\"g\"/><bpmn:endEvent id=\"e\"/><bpmn:endEvent id=\"e2\"/>"
                                        + flow("s", "g") + flow("g", "e", "${" + RUN + " != null}")
                                        + flow("g", "e2", "${true}"))),
                Arguments.of(
                        "script condition",
                        bpmn(
                                "attack",
                                "<bpmn:startEvent id=\"s\"/><bpmn:exclusiveGateway id=\"g\"/><bpmn:endEvent id=\"e\"/><bpmn:endEvent id=\"e2\"/>"
                                        + flow("s", "g")
                                        + flow("g", "e2", "${true}")
                                        + flow("g", "e", "1")
                                                .replace(
                                                        "<bpmn:conditionExpression",
                                                        "<bpmn:conditionExpression language=\"javascript\""))),
                Arguments.of(
                        "message name",
                        bpmn(
                                        "attack",
                                        "<bpmn:startEvent id=\"s\"><bpmn:messageEventDefinition id=\"d\" messageRef=\"m\"/></bpmn:startEvent><bpmn:endEvent id=\"e\"/>"
                                                + flow("s", "e"))
                                .replace(
                                        "<bpmndi:BPMNDiagram",
                                        "<bpmn:message id=\"m\" name=\"${" + RUN + "}\"/><bpmndi:BPMNDiagram")),
                Arguments.of(
                        "timer start",
                        bpmn(
                                "attack",
                                "<bpmn:startEvent id=\"s\"><bpmn:timerEventDefinition id=\"d\"><bpmn:timeDate>${" + RUN
                                        + "}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:startEvent><bpmn:endEvent id=\"e\"/>"
                                        + flow("s", "e"))),
                Arguments.of(
                        "process name",
                        bpmn("attack", line(service("countUp"))).replace("name=\"Test\"", "name=\"${" + RUN + "}\"")),
                Arguments.of(
                        "version tag", bpmn("attack", line(service("countUp"))).replace("1.0.0", "${" + RUN + "}")),
                Arguments.of(
                        "starter",
                        bpmn("attack", line(service("countUp")))
                                .replace("name=\"Test\"", "camunda:candidateStarterGroups=\"${" + RUN + "}\"")));
    }

    private static Arguments attack(String name, String element) {
        return Arguments.of(name, bpmn("attack", line(element)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void anAttackIsFoundAndDoesNothing(String name, String model) {
        Map<String, byte[]> files = files("attack.bpmn", model, "check.form", form("check", "field"));

        assertThat(CONTRACT.check(files)).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.problem()).isNotBlank();
            assertThat(finding.remedy()).isNotBlank();
        });

        pushIntoTheEngine(files);

        assertThat(System.getProperty(Trap.PROPERTY)).isNull();
    }

    @Test
    void aStockEngineFallsForTheSameAttack() {
        var stock = new StandaloneProcessEngineConfiguration();
        stock.setProcessEngineName("stock");
        stock.setDataSource(TestDatabase.empty());
        stock.setDatabaseSchemaUpdate("true");
        var engine = stock.buildProcessEngine();
        try {
            engine.getRepositoryService()
                    .createDeployment()
                    .addString(
                            "attack.bpmn",
                            bpmn("attack", line("serviceTask strike camunda:expression=\"${" + RUN + "}\"")))
                    .deploy();
            engine.getRuntimeService().startProcessInstanceByKey("attack");
            assertThat(System.getProperty(Trap.PROPERTY)).isEqualTo("sprung");
        } finally {
            engine.close();
        }
    }

    /** Deploys and runs what can be run; refusals on the way are welcome. */
    private static void pushIntoTheEngine(Map<String, byte[]> files) {
        try {
            BundleId bundle = deploy(files);
            ProcessInstance instance = test.engine()
                    .getRuntimeService()
                    .startProcessInstanceById(
                            definition(bundle), CaseId.random().toString());
            for (var job : test.engine()
                    .getManagementService()
                    .createJobQuery()
                    .processInstanceId(instance.getId())
                    .list()) {
                test.engine().getManagementService().executeJob(job.getId());
            }
        } catch (RuntimeException refused) {
            assertThat(refused).isInstanceOfAny(ProcessEngineException.class, IllegalStateException.class);
        }
    }

    @Test
    void externalEntitiesAreNeverRead(@TempDir Path directory) throws Exception {
        Path secret = Files.writeString(directory.resolve("secret.txt"), "TOPSECRET");
        String head = "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";
        for (var file : Map.of(
                        "attack.bpmn", bpmn("attack", line(service("countUp"))),
                        "attack.dmn", dmn("attack", "FIRST", "a", "1", "\"b\""))
                .entrySet()) {
            String evil = head
                    + file.getValue()
                            .replaceFirst("<\\?xml.*\\?>\\s*", "")
                            .replace("name=\"Test\"", "name=\"Test\" ")
                            .replace(
                                    "<bpmn:startEvent id=\"started\"/>",
                                    "<bpmn:startEvent id=\"started\"><bpmn:documentation>&e;</bpmn:documentation></bpmn:startEvent>")
                            .replace("<text>a</text>", "<text>&e;</text>");
            Map<String, byte[]> files = files(file.getKey(), evil);

            assertThat(CONTRACT.check(files)).isNotEmpty().noneMatch(f -> f.toString()
                    .contains("TOPSECRET"));
            assertThatThrownBy(() -> deploy(files))
                    .isInstanceOf(ProcessEngineException.class)
                    .hasMessageNotContaining("TOPSECRET");
        }
    }

    @Test
    void aFormValueNamedLikeABeanChangesNothing() {
        BundleId bundle = deploy(files("attack.bpmn", bpmn("attack", line(service("countUp")))));
        Map<String, Object> values = Map.of("countUp", "${" + RUN + "}");

        assertThatThrownBy(() -> test.processes().start(bundle, "attack", CaseId.random(), values))
                .isInstanceOf(IllegalArgumentException.class);
        test.engine()
                .getRuntimeService()
                .startProcessInstanceById(definition(bundle), CaseId.random().toString(), new HashMap<>(values));

        assertThat(TASK.performed).isOne();
        assertThat(System.getProperty(Trap.PROPERTY)).isNull();
    }

    @Test
    void anExpressionInAFormValueStaysText() {
        BundleId bundle = deploy(files(
                "attack.bpmn", bpmn("attack", line(user("check", "check", "clerk"), user("again", "check", "clerk"))),
                "check.form", form("check", "field")));
        String instance = test.processes().start(bundle, "attack", CaseId.random(), Map.of());
        Task task = task(instance);

        test.processes().complete(task.getId(), Map.of("field", "${" + RUN + "}"));

        assertThat(test.engine().getRuntimeService().getVariable(instance, "field"))
                .isEqualTo("${" + RUN + "}");
        assertThat(System.getProperty(Trap.PROPERTY)).isNull();
    }

    @Test
    void onlyScalarsReachTheEngine() {
        BundleId bundle = deploy(files("attack.bpmn", bpmn("attack", line(service("countUp")))));

        for (Map<String, Object> values : List.<Map<String, Object>>of(
                Map.of("x", List.of("a")), Map.of("x", new Trap()), Map.of("execution", "a"))) {
            assertThatThrownBy(() -> test.processes().start(bundle, "attack", CaseId.random(), values))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void aTableInAnotherLanguageIsFoundAndDoesNothing(String language, String entry) {
        String table = dmn("attack", "FIRST", "1", entry, "\"b\"")
                .replace(
                        "<inputEntry id=\"entry\">",
                        "<inputEntry id=\"entry\" expressionLanguage=\"" + language + "\">");
        Map<String, byte[]> files = files("attack.dmn", table);

        assertThat(CONTRACT.check(files)).isNotEmpty();
        assertThatThrownBy(() -> test.decisions().evaluate(deploy(files), "attack", Map.of("a", 1L)))
                .isInstanceOf(RuntimeException.class);
        assertThat(System.getProperty(Trap.PROPERTY)).isNull();
    }

    static Stream<Arguments> languages() {
        return Stream.of(
                Arguments.of("juel", "${" + RUN + "}"),
                Arguments.of("javascript", "Java.type('" + TRAP + "').spring()"),
                Arguments.of("groovy", TRAP + ".spring()"));
    }

    @Test
    void feelReachesNoJava() {
        String call = "{f: function() external {java: {class: \"%s\", method signature: \"spring()\"}}, r: f()}.r"
                .formatted(TRAP);
        Map<String, byte[]> files =
                files("attack.dmn", dmn("attack", "FIRST", call.replace("\"", "&quot;"), "-", "\"b\""));

        assertThat(CONTRACT.check(files)).isNotEmpty();
        try {
            test.decisions().evaluate(deploy(files), "attack", Map.of());
        } catch (ProcessEngineException refused) {
            assertThat(refused).isNotNull();
        }
        assertThat(System.getProperty(Trap.PROPERTY)).isNull();
    }

    private static BundleId deploy(Map<String, byte[]> files) {
        DeploymentBuilder deployment =
                test.engine().getRepositoryService().createDeployment().name("attack");
        files.forEach((name, content) -> deployment.addInputStream(name, new ByteArrayInputStream(content)));
        return new BundleId(deployment.deploy().getId());
    }

    private static String definition(BundleId bundle) {
        return test.engine()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(bundle.value())
                .singleResult()
                .getId();
    }

    private static Task task(String instance) {
        return test.engine()
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
    }

    /** Counts its visits. */
    static final class CountUp extends CaseTask {

        int performed;

        @Override
        public Map<String, Object> perform(CaseStep step) {
            performed++;
            return Map.of();
        }
    }
}
