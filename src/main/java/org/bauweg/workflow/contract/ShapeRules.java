package org.bauweg.workflow.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The process as a whole: its head, its ids, its picture. */
final class ShapeRules {

    static final List<ProcessRule> ALL = List.of(
            ShapeRules::isExecutable,
            ShapeRules::keepsHistoryForDays,
            ShapeRules::hasVersionTag,
            ShapeRules::hasOneStart,
            ShapeRules::idsAreReadable,
            ShapeRules::idsAreUnique,
            ShapeRules::flowsHaveEnds,
            ShapeRules::isDrawn);

    private static final Pattern DAYS = Pattern.compile("P[1-9][0-9]{0,5}D");
    private static final Pattern READABLE = Pattern.compile("[a-z][A-Za-z0-9]{1,63}");
    private static final Pattern XML_ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,120}");

    private ShapeRules() {}

    private static void isExecutable(ProcessRule.Case subject) {
        if (!subject.process().process().get("isExecutable").equals("true")) {
            subject.find(
                    subject.process().process(),
                    "Der Prozess ist nicht ausführbar.",
                    "Setzen Sie im Modeler den Haken „Executable“.");
        }
    }

    private static void keepsHistoryForDays(ProcessRule.Case subject) {
        if (!DAYS.matcher(subject.process().process().get("camunda:historyTimeToLive"))
                .matches()) {
            subject.find(
                    subject.process().process(),
                    "Die Aufbewahrung (History time to live) fehlt oder ist nicht in Tagen angegeben.",
                    "Tragen Sie eine Dauer in Tagen ein, etwa P10950D für 30 Jahre.");
        }
    }

    private static void hasVersionTag(ProcessRule.Case subject) {
        if (subject.process().process().get("camunda:versionTag").isBlank()) {
            subject.find(
                    subject.process().process(),
                    "Der Prozess hat keine Versionsangabe (Version tag).",
                    "Tragen Sie eine Version ein, etwa 1.0.0, und erhöhen Sie sie bei jeder Änderung.");
        }
    }

    private static void hasOneStart(ProcessRule.Case subject) {
        List<XmlNode> starts =
                subject.process().process().children("bpmn:startEvent").toList();
        if (starts.size() != 1) {
            subject.find(
                    subject.process().process(),
                    "Der Prozess braucht genau ein Startereignis, er hat " + starts.size() + ".",
                    "Behalten Sie ein Startereignis ohne Auslöser.");
        }
        starts.stream()
                .filter(start -> EventRules.triggers(start) > 0)
                .forEach(
                        start -> subject.find(
                                start,
                                "Das Startereignis des Prozesses hat einen Auslöser.",
                                "Verwenden Sie ein einfaches Startereignis; Fristen und Nachrichten beginnen einen Ereignis-Teilprozess."));
    }

    private static void idsAreReadable(ProcessRule.Case subject) {
        Stream.concat(
                        subject.process().tasks(),
                        subject.process().all("bpmn:startEvent", "bpmn:boundaryEvent", "bpmn:intermediateCatchEvent"))
                .filter(node -> !READABLE.matcher(Objects.requireNonNullElse(node.id(), ""))
                        .matches())
                .forEach(node -> subject.find(
                        node,
                        "Die Id „" + node.id() + "“ ist nicht sprechend.",
                        "Vergeben Sie eine Id aus Buchstaben und Ziffern, die klein beginnt, etwa pruefeUnterlagen."));
        subject.process()
                .all()
                .filter(node -> node.id() != null && !XML_ID.matcher(node.id()).matches())
                .forEach(node -> subject.find(
                        node,
                        "Die Id „" + node.id() + "“ hat unerlaubte Zeichen.",
                        "Verwenden Sie nur Buchstaben, Ziffern, - und _."));
    }

    private static void idsAreUnique(ProcessRule.Case subject) {
        Set<String> seen = new HashSet<>();
        subject.process()
                .root()
                .all()
                .filter(node -> node.id() != null && !seen.add(node.id()))
                .forEach(node -> subject.find(
                        node,
                        "Die Id „" + node.id() + "“ ist mehrfach vergeben.",
                        "Geben Sie jedem Element eine eigene Id."));
    }

    private static void flowsHaveEnds(ProcessRule.Case subject) {
        Set<String> ids = ids(subject.process().all());
        subject.process()
                .all("bpmn:sequenceFlow")
                .filter(flow -> !ids.contains(flow.get("sourceRef")) || !ids.contains(flow.get("targetRef")))
                .forEach(flow -> subject.find(
                        flow, "Der Pfeil führt ins Leere.", "Verbinden Sie beide Enden mit einem Element."));
    }

    private static void isDrawn(ProcessRule.Case subject) {
        Set<String> drawn = subject.process()
                .root()
                .all("bpmndi:BPMNShape", "bpmndi:BPMNEdge")
                .map(shape -> shape.get("bpmnElement"))
                .collect(Collectors.toSet());
        if (drawn.isEmpty()) {
            subject.find(
                    subject.process().process(),
                    "Die Datei enthält kein Diagramm.",
                    "Öffnen und speichern Sie sie im Camunda Modeler, damit das Bild entsteht.");
            return;
        }
        subject.process()
                .process()
                .all()
                .filter(node -> isFlowElement(node) && !drawn.contains(Objects.requireNonNullElse(node.id(), "")))
                .forEach(node -> subject.find(
                        node, "Das Element ist im Diagramm nicht zu sehen.", "Zeichnen Sie es im Camunda Modeler."));
    }

    private static boolean isFlowElement(XmlNode node) {
        String name = node.name().toString();
        return name.endsWith("Task")
                || name.endsWith("Event")
                || name.endsWith("Gateway")
                || name.equals("bpmn:callActivity")
                || name.equals("bpmn:subProcess")
                || name.equals("bpmn:sequenceFlow");
    }

    private static Set<String> ids(Stream<XmlNode> nodes) {
        return nodes.map(node -> Objects.requireNonNullElse(node.id(), "")).collect(Collectors.toSet());
    }
}
