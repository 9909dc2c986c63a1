package org.bauweg.workflow.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.workflow.TestModels.bpmn;
import static org.bauweg.workflow.TestModels.dmn;
import static org.bauweg.workflow.TestModels.files;
import static org.bauweg.workflow.TestModels.flow;
import static org.bauweg.workflow.TestModels.form;
import static org.bauweg.workflow.TestModels.line;
import static org.bauweg.workflow.TestModels.service;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.bauweg.workflow.Finding;
import org.bauweg.workflow.ProcessOutline;
import org.bauweg.workflow.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessContractTest {

    private static final ProcessContract CONTRACT = new ProcessContract(
            List.of(
                    new KnownTask("doIt", Set.of(Variable.date("dueAt"), Variable.number("branches")), false),
                    new KnownTask("renderIt", Set.of(), true)),
            Set.of("clerk", "head"),
            Set.of("applicationWithdrawn"),
            new TestForms());

    private static final String CHILD = bpmn("child", line(service("doIt")));
    private static final String MAIN = bpmn(
                    "main",
                    """
            <bpmn:startEvent id="started"><bpmn:extensionElements><camunda:properties>\
            <camunda:property name="applicantSteps" value="plot, project"/></camunda:properties></bpmn:extensionElements></bpmn:startEvent>
            <bpmn:serviceTask id="doIt" name="Tun" camunda:delegateExpression="${doIt}"/>
            <bpmn:serviceTask id="renderIt" camunda:delegateExpression="${renderIt}" camunda:asyncBefore="true"><bpmn:extensionElements>\
            <camunda:failedJobRetryTimeCycle>PT1M,PT5M</camunda:failedJobRetryTimeCycle></bpmn:extensionElements></bpmn:serviceTask>
            <bpmn:userTask id="checkIt" name="Prüfen" camunda:formRef="check-it" camunda:formRefBinding="deployment" \
            camunda:candidateGroups="clerk" camunda:dueDate="${dueAt}"/>
            <bpmn:boundaryEvent id="overdue" attachedToRef="checkIt"><bpmn:timerEventDefinition id="timer">\
            <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${dueAt}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:boundaryEvent>
            <bpmn:exclusiveGateway id="Gateway_0ab1c2d" default="no"/>
            <bpmn:callActivity id="children" calledElement="child" camunda:calledElementBinding="deployment"><bpmn:extensionElements>\
            <camunda:in businessKey="#{execution.processBusinessKey}"/><camunda:in source="loopCounter" target="number"/>\
            </bpmn:extensionElements><bpmn:multiInstanceLoopCharacteristics isSequential="false">\
            <bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">${branches}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:callActivity>
            <bpmn:endEvent id="ended"/>
            <bpmn:subProcess id="withdrawal" triggeredByEvent="true"><bpmn:startEvent id="withdrawn">\
            <bpmn:messageEventDefinition id="def" messageRef="message"/></bpmn:startEvent><bpmn:endEvent id="withdrawnEnd"/>\
            <bpmn:sequenceFlow id="f9" sourceRef="withdrawn" targetRef="withdrawnEnd"/></bpmn:subProcess>
            """
                            + flow("started", "doIt")
                            + flow("doIt", "renderIt")
                            + flow("renderIt", "checkIt")
                            + flow("overdue", "ended")
                            + flow("checkIt", "Gateway_0ab1c2d")
                            + "<bpmn:sequenceFlow id=\"no\" sourceRef=\"Gateway_0ab1c2d\" targetRef=\"ended\"/>"
                            + flow(
                                    "Gateway_0ab1c2d",
                                    "children",
                                    "${result == 'yes' && (count >= 3 || not urgent) && dueAt != null}")
                            + flow("children", "ended"))
            .replace(
                    "<bpmndi:BPMNDiagram",
                    "<bpmn:message id=\"message\" name=\"applicationWithdrawn\"/><bpmndi:BPMNDiagram");
    private static final Map<String, byte[]> GOOD = files(
            "main.bpmn", MAIN,
            "child.bpmn", CHILD,
            "choose.dmn", dmn("choose", "COLLECT", "kind", "\"a\", \"b\"", "\"x\""),
            "plot.form", form("plot", "street"),
            "project.form", form("project", "kind"),
            "check-it.form", form("check-it", "result", "count", "urgent", "day"));

    @Test
    void aGoodBundleHasNoFindings() {
        assertThat(CONTRACT.check(GOOD)).isEmpty();
    }

    @Test
    void theOutlineNamesStepsAndUsedVariables() {
        ProcessOutline outline = CONTRACT.outline(MAIN.getBytes(StandardCharsets.UTF_8));

        assertThat(outline.applicantSteps()).containsExactly("plot", "project");
        assertThat(outline.usedVariables()).containsExactlyInAnyOrder("result", "count", "urgent", "dueAt", "branches");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            isExecutable="true"~isExecutable="false"~main~nicht ausführbar
            P10950D~P30Y~main~in Tagen
            camunda:versionTag="1.0.0"~~main~Version
            id="checkIt"~id="Activity_0x1y2z3"~Activity_0x1y2z3~nicht sprechend
            <bpmn:endEvent id="ended"/>~<bpmn:endEvent id="ended"/><bpmn:endEvent id="ended"/>~ended~mehrfach
            sourceRef="doIt"~sourceRef="nothing"~doIt_to_renderIt~ins Leere
            <bpmndi:BPMNShape id="doIt_di" bpmnElement="doIt">~<bpmndi:BPMNShape id="doIt_di" bpmnElement="doItx">~doIt~im Diagramm
            ="${doIt}"~="${renderIt}"~doIt~eigenen Namens
            ="${doIt}"~="${doIt.perform(null)}"~doIt~eigenen Namens
            camunda:asyncBefore="true"~~renderIt~eigenständig
            PT1M,PT5M~${retries}~renderIt~Ausdruck
            PT1M,PT5M~often~renderIt~nicht lesbar
            camunda:formRef="check-it"~camunda:formRef="nothing"~checkIt~fehlt
            camunda:formRefBinding="deployment"~camunda:formRefBinding="latest"~checkIt~gebunden
            camunda:candidateGroups="clerk"~camunda:candidateGroups="boss"~checkIt~Rolle
            camunda:candidateGroups="clerk"~camunda:candidateGroups="${clerk}"~checkIt~Ausdruck
            camunda:dueDate="${dueAt}"~camunda:dueDate="${now()}"~checkIt~Datumsvariable
            camunda:dueDate="${dueAt}"~camunda:dueDate="${street}"~checkIt~kein Datum
            camunda:dueDate="${dueAt}"~camunda:assignee="eva"~checkIt~nicht erlaubt
            calledElement="child"~calledElement="other"~children~fehlt
            camunda:calledElementBinding="deployment"~~children~gebunden
            "#{execution.processBusinessKey}"~"#{execution.id}"~children~Business key
            source="loopCounter"~source="nothing"~children~nirgends gesetzt
            target="number"~target="doIt"~children~Übergabe
            <camunda:in source~<camunda:in variables="all" source~children~nicht erlaubt
            ${branches}~${street}~children~Zahl
            <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${dueAt}~<bpmn:timeDate xsi:type="bpmn:tFormalExpression">2030-01-01~overdue~Datumsvariable
            <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${dueAt}~<bpmn:timeDate xsi:type="bpmn:tFormalExpression">${street}~overdue~kein Datum
            ${branches}~1000~children~Zahl
            isSequential="false"~isSequential="false" camunda:collection="list"~children~nicht erlaubt
            value="plot, project"~value="plot, nothing"~started~fehlt
            name="applicantSteps"~name="other"~started~kennt Bauweg nicht
            name="applicationWithdrawn"~name="other"~message~kennt Bauweg nicht
            messageRef="message"~messageRef="nothing"~def~fehlt
            result == 'yes'~result == 'maybe'~Gateway_0ab1c2d_to_children~keine Auswahl
            result == 'yes'~nothing == 'yes'~Gateway_0ab1c2d_to_children~nirgends gesetzt
            result == 'yes'~count == 'yes'~Gateway_0ab1c2d_to_children~anderer Art
            not urgent~street~Gateway_0ab1c2d_to_children~ohne Vergleich
            name="Prüfen"~name="${x}"~checkIt~Ausdruck
            name="Test"~name="#{x}"~main~Ausdruck
            <bpmn:endEvent id="ended"/>~<bpmn:endEvent id="ended"><bpmn:documentation>${x}</bpmn:documentation></bpmn:endEvent>~ended~Ausdruck
            name="applicationWithdrawn"~name="${x}"~message~Ausdruck
            targetNamespace="https~unknown="1" targetNamespace="https~definitions~nicht erlaubt
            <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${dueAt}</bpmn:timeDate>~<bpmn:timeDuration>P1M</bpmn:timeDuration>~timer~nicht erlaubt
            """)
    void aBrokenRuleIsFound(String good, String bad, String element, String problem) {
        String broken = MAIN.replace(good, bad == null ? "" : bad);
        assertThat(broken).isNotEqualTo(MAIN);

        List<Finding> findings = CONTRACT.check(with("main.bpmn", broken));

        assertThat(findings).anySatisfy(finding -> {
            assertThat(finding.file()).isEqualTo("main.bpmn");
            assertThat(finding.problem() + finding.remedy()).contains(problem);
            assertThat(finding.remedy()).isNotBlank();
        });
        assertThat(findings).extracting(Finding::elementId).contains(element);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${result.length() > 3}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${doIt.perform(null)}",
                "${result = 'yes'}",
                "${result == 'yes'}${x}",
                "#{result == 'yes'}",
                "${execution.id == 'x'}",
                "${result['class']}",
                "${empty result}",
                "${result == 'a\\'b'}",
                "${count + 1 > 2}",
                "${result ? true : false}",
                "${now() > day}",
                "true",
                ""
            })
    void anythingButAComparisonIsNoCondition(String condition) {
        String broken = MAIN.replaceAll(
                "\\$\\{result == [^}]*}",
                java.util.regex.Matcher.quoteReplacement(
                        condition.replace("<", "&lt;").replace("&", "&amp;")));

        assertThat(CONTRACT.check(with("main.bpmn", broken)))
                .anyMatch(finding -> finding.problem().contains("kein Vergleich"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:scriptTask id=\"x\" scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                "<bpmn:sendTask id=\"x\" camunda:class=\"a.B\"/>",
                "<bpmn:serviceTask id=\"doIt\" camunda:class=\"a.B\"/>",
                "<bpmn:serviceTask id=\"doIt\" camunda:expression=\"${doIt.run()}\"/>",
                "<bpmn:serviceTask id=\"doIt\" camunda:type=\"mail\"/>",
                "<bpmn:serviceTask id=\"doIt\"><bpmn:extensionElements><camunda:connector/></bpmn:extensionElements></bpmn:serviceTask>",
                "<bpmn:userTask id=\"x\"><bpmn:extensionElements><camunda:taskListener class=\"a.B\" event=\"create\"/></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:endEvent id=\"x\"><bpmn:extensionElements><camunda:executionListener expression=\"${x}\" event=\"start\"/></bpmn:extensionElements></bpmn:endEvent>",
                "<act:x xmlns:act=\"http://activiti.org/bpmn\"/>",
                "<bpmn:endEvent xmlns:act=\"http://activiti.org/bpmn\" id=\"x\" act:class=\"a.B\"/>",
                "<bpmn:sequenceFlow id=\"x\" sourceRef=\"doIt\" targetRef=\"ended\"><bpmn:conditionExpression language=\"javascript\">1</bpmn:conditionExpression></bpmn:sequenceFlow>"
            })
    void whatTheGateDoesNotKnowItRefuses(String element) {
        String broken = MAIN.replace("<bpmn:endEvent id=\"ended\"/>", "<bpmn:endEvent id=\"ended\"/>" + element);

        assertThat(CONTRACT.check(with("main.bpmn", broken)))
                .anyMatch(finding -> finding.problem().contains("nicht erlaubt"));
    }

    @Test
    void aDocumentTypeIsRefusedWithoutReadingAnything() {
        String evil = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + CHILD.replaceFirst("<\\?xml.*\\?>\\s*", "").replace("name=\"Test\"", "name=\"&e;\"");

        assertThat(CONTRACT.check(with("child.bpmn", evil)))
                .anyMatch(finding -> finding.problem().contains("Dokumenttyp")
                        || finding.problem().contains("kein gültiges XML"));
    }

    @Test
    void brokenDeepAndHugeFilesAreRefused() {
        assertThat(CONTRACT.check(with("child.bpmn", "no xml"))).isNotEmpty();
        assertThat(CONTRACT.check(with("child.bpmn", "<a>".repeat(5000)))).isNotEmpty();
        assertThat(CONTRACT.check(with("child.bpmn", " ".repeat(1_000_001)))).isNotEmpty();
        assertThat(CONTRACT.check(with("Child 1.bpmn", CHILD)))
                .anyMatch(finding -> finding.problem().contains("Dateiname"));
    }

    @Test
    void fileNameAndIdAreOne() {
        assertThat(CONTRACT.check(with("other.bpmn", CHILD)))
                .anyMatch(f -> f.problem().contains("Dateinamen"));
        assertThat(CONTRACT.check(with("other.form", form("different", "x"))))
                .anyMatch(f -> f.problem().contains("innen"));
        assertThat(CONTRACT.check(with("other.dmn", dmn("different", "FIRST", "a", "1", "\"b\""))))
                .anyMatch(f -> f.problem().contains("Dateinamen"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"doIt", "renderIt", "execution", "loopCounter"})
    void aFieldNamedLikeABeanOrReservedIsRefused(String key) {
        assertThat(CONTRACT.check(with("plot.form", form("plot", key))))
                .anyMatch(finding ->
                        key.equals(finding.elementId()) && finding.problem().contains("belegt"));
    }

    @Test
    void aFieldNamedLikeAProducedVariableIsRefused() {
        assertThat(CONTRACT.check(with("plot.form", form("plot", "dueAt"))))
                .anyMatch(finding -> "dueAt".equals(finding.elementId()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            "COLLECT"~"PRIORITY"~Trefferregel
            <inputEntry id="entry">~<inputEntry id="entry" expressionLanguage="juel">~Ausdruckssprache
            <inputEntry id="entry">~<inputEntry id="entry" expressionLanguage="javascript">~Ausdruckssprache
            "a", "b"~${x}~Ausdruck
            "a", "b"~for i in 1..10 return i~Eintrag
            "a", "b"~exec("x")~Eintrag
            "a", "b"~{f: function(x) external {java: {class: "a"}}}~Eintrag
            P10950D~P30Y~Aufbewahrung
            <decisionTable~<literalExpression id="l"><text>1</text></literalExpression><decisionTable~literalExpression
            <decision id~<import id="i" importType="x"/><decision id~import
            typeRef="string"~typeRef="a.B"~Typ
            """)
    void aTableKeepsToItsRules(String good, String bad, String problem) {
        String table = new String(GOOD.get("choose.dmn"), StandardCharsets.UTF_8);

        assertThat(CONTRACT.check(with("choose.dmn", table.replace(good, bad))))
                .anyMatch(finding -> finding.problem().contains(problem));
    }

    @Test
    void harmlessFeelIsAllowed() {
        UnaryOperator<String> entry =
                text -> dmn("choose", "COLLECT", "if kind = null then [] else kind", text, "\"x (y)\"");

        for (String text :
                List.of("list contains(?, \"a\") and not(list contains(?, \"b\"))", "", "[1..3]", "not(\"a\")")) {
            assertThat(CONTRACT.check(with("choose.dmn", entry.apply(text)))).isEmpty();
        }
    }

    private static Map<String, byte[]> with(String name, String text) {
        Map<String, byte[]> files = new HashMap<>(GOOD);
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
