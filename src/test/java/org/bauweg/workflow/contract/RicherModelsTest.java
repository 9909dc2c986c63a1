package org.bauweg.workflow.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bauweg.workflow.TestModels.bpmn;
import static org.bauweg.workflow.TestModels.files;
import static org.bauweg.workflow.TestModels.flow;
import static org.bauweg.workflow.TestModels.form;
import static org.bauweg.workflow.TestModels.line;
import static org.bauweg.workflow.TestModels.service;
import static org.bauweg.workflow.TestModels.user;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bauweg.workflow.Bundle;
import org.bauweg.workflow.Finding;
import org.bauweg.workflow.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sub-processes, events, gateways and properties: what the gate lets pass and what it finds. */
class RicherModelsTest {

    private static final ProcessContract CONTRACT = new ProcessContract(
            List.of(
                    new KnownTask("doIt", Set.of(Variable.date("dueAt"), Variable.text("kind")), false),
                    new KnownTask("startDeadline", Set.of(), false, Set.of("rule"))),
            Set.of("clerk", "applicant"),
            Set.of("applicationWithdrawn", "deadlineMet"),
            new TestForms());

    private static final String MAIN = bpmn(
                    "main",
                    """
            <bpmn:startEvent id="started"><bpmn:extensionElements><camunda:properties>\
            <camunda:property name="entry" value="true"/><camunda:property name="startVariables" value="validUntil:date, noticeKind: text"/>\
            </camunda:properties></bpmn:extensionElements></bpmn:startEvent>
            <bpmn:serviceTask id="doIt" camunda:delegateExpression="${doIt}"/>
            <bpmn:serviceTask id="startDeadlineAnew" camunda:delegateExpression="${startDeadline}"><bpmn:extensionElements>\
            <camunda:properties><camunda:property name="rule" value="D05"/></camunda:properties></bpmn:extensionElements></bpmn:serviceTask>
            <bpmn:subProcess id="building"><bpmn:startEvent id="buildingStarted"/>\
            <bpmn:userTask id="noteIt" camunda:formRef="note" camunda:formRefBinding="deployment" camunda:candidateGroups="applicant">\
            <bpmn:extensionElements><camunda:properties><camunda:property name="voluntary" value="true"/></camunda:properties></bpmn:extensionElements></bpmn:userTask>
            <bpmn:boundaryEvent id="reminded" attachedToRef="noteIt" cancelActivity="false"><bpmn:timerEventDefinition id="t1">\
            <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${dueAt}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:boundaryEvent>
            <bpmn:endEvent id="remindedEnd"/>
            <bpmn:endEvent id="buildingEnd"/>
            <bpmn:subProcess id="renewed" triggeredByEvent="true"><bpmn:startEvent id="renewedStart" isInterrupting="false">\
            <bpmn:messageEventDefinition id="m1" messageRef="message"/></bpmn:startEvent><bpmn:endEvent id="renewedEnd"/>\
            <bpmn:sequenceFlow id="f1" sourceRef="renewedStart" targetRef="renewedEnd"/></bpmn:subProcess>
            """
                            + flow("buildingStarted", "noteIt")
                            + flow("noteIt", "buildingEnd")
                            + flow("reminded", "remindedEnd")
                            + """
            </bpmn:subProcess>
            <bpmn:boundaryEvent id="expired" attachedToRef="building"><bpmn:timerEventDefinition id="t2">\
            <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${dueAt}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:boundaryEvent>
            <bpmn:boundaryEvent id="told" attachedToRef="building" cancelActivity="false"><bpmn:messageEventDefinition id="m2" messageRef="message"/></bpmn:boundaryEvent>
            <bpmn:endEvent id="toldEnd"/>
            <bpmn:endEvent id="expiredEnd"><bpmn:terminateEventDefinition id="stop"/></bpmn:endEvent>
            <bpmn:eventBasedGateway id="whatever"/>
            <bpmn:intermediateCatchEvent id="met"><bpmn:messageEventDefinition id="m3" messageRef="message"/></bpmn:intermediateCatchEvent>
            <bpmn:intermediateCatchEvent id="lapsed"><bpmn:timerEventDefinition id="t3">\
            <bpmn:timeDate xsi:type="bpmn:tFormalExpression">${dueAt}</bpmn:timeDate></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>
            <bpmn:parallelGateway id="both"/><bpmn:parallelGateway id="joined"/>
            <bpmn:inclusiveGateway id="some" default="usual"/><bpmn:inclusiveGateway id="merged"/>
            <bpmn:endEvent id="ended"/>
            <bpmn:subProcess id="expiry" triggeredByEvent="true"><bpmn:startEvent id="validityOver">\
            <bpmn:extensionElements><camunda:failedJobRetryTimeCycle>PT1M</camunda:failedJobRetryTimeCycle></bpmn:extensionElements>\
            <bpmn:timerEventDefinition id="t4"><bpmn:timeDate xsi:type="bpmn:tFormalExpression">${validUntil}</bpmn:timeDate></bpmn:timerEventDefinition>\
            </bpmn:startEvent><bpmn:endEvent id="expiryEnd"/><bpmn:sequenceFlow id="f2" sourceRef="validityOver" targetRef="expiryEnd"/></bpmn:subProcess>
            """
                            + flow("started", "doIt")
                            + flow("doIt", "startDeadlineAnew")
                            + flow("startDeadlineAnew", "building")
                            + flow("building", "whatever")
                            + flow("expired", "expiredEnd")
                            + flow("told", "toldEnd")
                            + flow("whatever", "met")
                            + flow("whatever", "lapsed")
                            + flow("met", "both")
                            + flow("lapsed", "both")
                            + flow("both", "some")
                            + flow("both", "joined")
                            + flow("some", "merged", "${noticeKind == 'late'}")
                            + "<bpmn:sequenceFlow id=\"usual\" sourceRef=\"some\" targetRef=\"merged\"/>"
                            + flow("merged", "joined")
                            + flow("joined", "ended"))
            .replace("<bpmndi:BPMNDiagram", "<bpmn:message id=\"message\" name=\"deadlineMet\"/><bpmndi:BPMNDiagram");
    private static final Map<String, byte[]> GOOD = files("main.bpmn", MAIN, "note.form", form("note", "result"));

    @Test
    void allOfItTogetherPasses() {
        assertThat(CONTRACT.check(new Bundle("construction", GOOD))).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            <bpmn:startEvent id="buildingStarted"/>~<bpmn:startEvent id="buildingStarted"><bpmn:messageEventDefinition id="mx" messageRef="message"/></bpmn:startEvent>~building~ohne Auslöser
            <bpmn:messageEventDefinition id="m1" messageRef="message"/>~~renewed~Frist oder Nachricht
            <bpmn:messageEventDefinition id="m3" messageRef="message"/>~~met~wartet auf nichts
            <bpmn:endEvent id="buildingEnd"/>~<bpmn:userTask id="buildingEnd" camunda:formRef="note" camunda:formRefBinding="deployment" camunda:candidateGroups="clerk"/>~buildingEnd~kein Pfeil weiter
            attachedToRef="building" cancelActivity~attachedToRef="doIt" cancelActivity~told~nicht auf einem Schritt
            attachedToRef="building" cancelActivity~attachedToRef="noteIt" cancelActivity~told~nicht auf einem Schritt
            attachedToRef="building" cancelActivity~attachedToRef="expiry" cancelActivity~told~nicht auf einem Schritt
            sourceRef="told" targetRef="toldEnd"~sourceRef="told" targetRef="reminded"~told_to_toldEnd~Rand eines Teilprozesses
            sourceRef="told" targetRef="toldEnd"~sourceRef="told" targetRef="expired"~expired~kein Pfeil führen
            sourceRef="told" targetRef="toldEnd"~sourceRef="ended" targetRef="toldEnd"~told~kein Pfeil weiter
            sourceRef="told" targetRef="toldEnd"~sourceRef="ended" targetRef="toldEnd"~ended~kann kein Pfeil
            sourceRef="told" targetRef="toldEnd"~sourceRef="told" targetRef="ended"~toldEnd~Kein Weg führt
            sourceRef="whatever" targetRef="lapsed"~sourceRef="whatever" targetRef="both"~whatever~ereignisbasierte
            sourceRef="whatever" targetRef="lapsed"~sourceRef="building" targetRef="lapsed"~whatever~ereignisbasierte
            sourceRef="told" targetRef="toldEnd"~sourceRef="told" targetRef="lapsed"~whatever~ereignisbasierte
             default="usual"~~usual~fehlt die Bedingung
            default="usual"~default="some_to_merged"~some_to_merged~Standardpfad hat eine Bedingung
            <bpmn:sequenceFlow id="joined_to_ended" sourceRef="joined" targetRef="ended"/>~<bpmn:sequenceFlow id="joined_to_ended" sourceRef="joined" targetRef="ended"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${noticeKind == 'x'}</bpmn:conditionExpression></bpmn:sequenceFlow>~joined_to_ended~nicht an einer Verzweigung
            validUntil:date~validUntil:day~started~keine Variable mit Art
            validUntil:date~execution:date~started~keine Variable mit Art
            validUntil:date~validUntil:text~validityOver~kein Datum
            validUntil:date~other:date~validityOver~nirgends gesetzt
            name="entry" value="true"~name="entry" value="yes"~started~entry
            name="entry"~name="exit"~started~kennt Bauweg nicht
            name="rule"~name="days"~startDeadlineAnew~Möglich ist: rule
            id="startDeadlineAnew"~id="startDeadlineagain"~startDeadlineagain~eigenen Namens
            value="true"/></camunda:properties></bpmn:extensionElements></bpmn:userTask>~value="yes"/></camunda:properties></bpmn:extensionElements></bpmn:userTask>~noteIt~Freiwillig
            camunda:candidateGroups="applicant"~camunda:candidateGroups="clerk"~noteIt~Freiwillig
            name="voluntary"~name="optional"~noteIt~Möglich ist: voluntary
            <camunda:failedJobRetryTimeCycle>PT1M~<camunda:failedJobRetryTimeCycle>sometimes~validityOver~nicht lesbar
            <bpmn:timerEventDefinition id="t4"><bpmn:timeDate xsi:type="bpmn:tFormalExpression">${validUntil}~<bpmn:timerEventDefinition id="t4"><bpmn:timeDate xsi:type="bpmn:tFormalExpression">P1Y~validityOver~keine Datumsvariable
            ${validUntil}~${result}~validityOver~kein Datum
            <bpmn:terminateEventDefinition id="stop"/>~<bpmn:errorEventDefinition id="stop"/>~stop~nicht erlaubt
            """)
    void aBrokenRuleIsFound(String good, String bad, String element, String problem) {
        String broken = MAIN.replace(good, bad == null ? "" : bad);
        assertThat(broken).isNotEqualTo(MAIN);

        assertThat(CONTRACT.check(with("main.bpmn", broken))).anySatisfy(finding -> {
            assertThat(finding.elementId()).isEqualTo(element);
            assertThat(finding.problem() + finding.remedy()).contains(problem);
            assertThat(finding.remedy()).isNotBlank();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            ${result == 'yes'}~${result == 'no'}~true
            ${result == 'yes'}~${result == 'yes'}~false
            ${result == 'yes'}~${result != 'yes'}~false
            ${urgent == true}~${urgent == false}~true
            ${urgent}~${urgent == false}~false
            ${count > 3}~${count <= 3}~false
            ${kind == 'A'}~${kind == 'B'}~true
            ${kind == 'A'}~${result == 'yes'}~false
            """)
    void withoutAStandardWayEveryAnswerHasOne(String first, String second, boolean good) {
        String model = bpmn(
                "main",
                line(service("doIt"), user("check", "note", "clerk"), "exclusiveGateway choice")
                                .replace(flow("choice", "ended"), "")
                        + "<bpmn:endEvent id=\"other\"/>"
                        + flow("choice", "ended", first)
                        + flow("choice", "other", second));

        List<Finding> findings =
                CONTRACT.check(files("main.bpmn", model, "note.form", form("note", "result", "urgent", "count")));

        assertThat(findings.isEmpty()).as(findings.toString()).isEqualTo(good);
        assertThat(findings).allMatch(finding -> finding.problem().contains("bliebe hier stehen"));
    }

    @Test
    void aCalledProcessGetsTheDateOfItsEventTimerFromItsCaller() {
        String called = MAIN.replace("\"main\"", "\"child\"");
        String caller = bpmn(
                "caller",
                line("callActivity calls calledElement=\"child\" camunda:calledElementBinding=\"deployment\" | "
                        + "<bpmn:extensionElements><camunda:in businessKey=\"#{execution.processBusinessKey}\"/>"
                        + "</bpmn:extensionElements>"));

        assertThat(CONTRACT.check(
                        files("child.bpmn", called, "caller.bpmn", caller, "note.form", form("note", "result"))))
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem()).contains("bei seinem Beginn noch nicht"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two"})
    void whereAServiceBeginsIsClear(String second) {
        Map<String, byte[]> tables = files("note.form", form("note", "result"));
        assertThat(CONTRACT.check(new Bundle("choice", tables))).isEmpty();

        Map<String, byte[]> files = with("second.bpmn", bpmn("second", line(service("doIt"))));
        if (second.isEmpty()) {
            assertThat(CONTRACT.check(new Bundle("construction", files))).isEmpty();
        } else {
            files.put(
                    "main.bpmn",
                    MAIN.replace("name=\"entry\" value=\"true\"", "name=\"startVariables\" value=\"a:text\"")
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(CONTRACT.check(new Bundle("construction", files)))
                    .anyMatch(finding -> finding.problem().contains("nicht eindeutig"));
        }
    }

    private static Map<String, byte[]> with(String name, String text) {
        Map<String, byte[]> files = new HashMap<>(GOOD);
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
