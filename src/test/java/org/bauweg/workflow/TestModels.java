package org.bauweg.workflow;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Small process models, forms and tables for tests, complete enough for the gate. */
public final class TestModels {

    private static final Pattern DRAWN =
            Pattern.compile("<bpmn:(\\w*(?:Task|Event|Gateway)|callActivity|subProcess|sequenceFlow) id=\"([^\"]+)\"");

    private TestModels() {}

    /** A file with one process around {@code body}; the picture is made up. */
    public static String bpmn(String id, String body) {
        StringBuilder picture = new StringBuilder();
        DRAWN.matcher(body).results().forEach(match -> {
            boolean edge = match.group(1).equals("sequenceFlow");
            picture.append("<bpmndi:%s id=\"%s_di\" bpmnElement=\"%s\">%s</bpmndi:%s>"
                    .formatted(
                            edge ? "BPMNEdge" : "BPMNShape",
                            match.group(2),
                            match.group(2),
                            edge
                                    ? "<di:waypoint x=\"0\" y=\"0\"/><di:waypoint x=\"9\" y=\"0\"/>"
                                    : "<dc:Bounds x=\"0\" y=\"0\" width=\"9\" height=\"9\"/>",
                            edge ? "BPMNEdge" : "BPMNShape"));
        });
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                    xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
                    xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI"
                    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                    xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                    id="definitions" targetNamespace="https://bauweg.org/test">
                  <bpmn:process id="%s" name="Test" isExecutable="true" camunda:versionTag="1.0.0"
                      camunda:historyTimeToLive="P10950D">%s</bpmn:process>
                  <bpmndi:BPMNDiagram id="diagram"><bpmndi:BPMNPlane id="plane" bpmnElement="%s">%s</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
                </bpmn:definitions>
                """.formatted(id, body, id, picture);
    }

    /** Start, the given elements in a row, end. Each element is {@code kind id attributes | content}. */
    public static String line(String... elements) {
        StringBuilder body = new StringBuilder("<bpmn:startEvent id=\"started\"/>");
        String last = "started";
        for (String element : elements) {
            String[] halves = (element + "|").split("\\|", -1);
            String[] words = halves[0].strip().split("\\s+", 3);
            body.append("<bpmn:%s id=\"%s\" %s>%s</bpmn:%s>"
                    .formatted(words[0], words[1], words.length > 2 ? words[2] : "", halves[1].strip(), words[0]));
            body.append(flow(last, words[1]));
            last = words[1];
        }
        return body.append("<bpmn:endEvent id=\"ended\"/>")
                .append(flow(last, "ended"))
                .toString();
    }

    /** A sequence flow without condition. */
    public static String flow(String from, String to) {
        return "<bpmn:sequenceFlow id=\"%s_to_%s\" sourceRef=\"%s\" targetRef=\"%s\"/>".formatted(from, to, from, to);
    }

    /** A sequence flow with a condition. */
    public static String flow(String from, String to, String condition) {
        return """
                <bpmn:sequenceFlow id="%s_to_%s" sourceRef="%s" targetRef="%s"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">%s</bpmn:conditionExpression></bpmn:sequenceFlow>
                """.formatted(from, to, from, to, condition.replace("&", "&amp;").replace("<", "&lt;"));
    }

    /** A service task. */
    public static String service(String id) {
        return "serviceTask " + id + " camunda:delegateExpression=\"${" + id + "}\"";
    }

    /** A user task. */
    public static String user(String id, String form, String role) {
        return "userTask %s camunda:formRef=\"%s\" camunda:formRefBinding=\"deployment\" camunda:candidateGroups=\"%s\""
                .formatted(id, form, role);
    }

    /** A Camunda form with text fields. */
    public static String form(String id, String... keys) {
        StringBuilder components = new StringBuilder("{\"type\":\"text\",\"id\":\"title\",\"text\":\"# Formular\"}");
        for (String key : keys) {
            components.append(",{\"type\":\"textfield\",\"id\":\"f_%s\",\"key\":\"%s\",\"label\":\"%s\"}"
                    .formatted(key, key, key));
        }
        return "{\"id\":\"%s\",\"type\":\"default\",\"schemaVersion\":16,\"components\":[%s]}"
                .formatted(id, components);
    }

    /** A decision table with one input and one text output. */
    public static String dmn(String id, String hitPolicy, String input, String entry, String output) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                    id="definitions" name="Test" namespace="https://bauweg.org/test">
                  <decision id="%s" name="Test" camunda:historyTimeToLive="P10950D">
                    <decisionTable id="table" hitPolicy="%s">
                      <input id="input"><inputExpression id="in"><text>%s</text></inputExpression></input>
                      <output id="output" name="body" typeRef="string"/>
                      <rule id="rule"><inputEntry id="entry"><text>%s</text></inputEntry><outputEntry id="out"><text>%s</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                </definitions>
                """.formatted(id, hitPolicy, input, entry, output);
    }

    /** Files by name, from name and text in turn. */
    public static Map<String, byte[]> files(String... namesAndTexts) {
        Map<String, byte[]> files = new HashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }
}
