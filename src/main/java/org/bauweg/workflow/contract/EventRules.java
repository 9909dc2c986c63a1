package org.bauweg.workflow.contract;

import java.util.List;
import java.util.stream.Stream;

/** Events and what they start or end: deadlines and messages, sub-processes, the wait for whichever comes first. */
final class EventRules {

    static final List<ProcessRule> ALL = List.of(
            EventRules::waitingEventsHaveOneTrigger,
            EventRules::boundaryEventsSitOnWaitingSteps,
            EventRules::subProcessesHaveAStart,
            EventRules::eventGatewaysWaitForEvents);

    private EventRules() {}

    private static void waitingEventsHaveOneTrigger(ProcessRule.Case subject) {
        subject.process()
                .all("bpmn:boundaryEvent", "bpmn:intermediateCatchEvent")
                .filter(event -> triggers(event) != 1)
                .forEach(event -> subject.find(
                        event,
                        "Das Ereignis wartet auf nichts oder auf mehrerlei.",
                        "Geben Sie ihm genau einen Auslöser: eine Frist (Timer) oder eine Nachricht."));
    }

    private static void boundaryEventsSitOnWaitingSteps(ProcessRule.Case subject) {
        subject.process().scopes().map(FlowScope::of).forEach(scope -> scope.nodes().values().stream()
                .filter(node -> node.is("bpmn:boundaryEvent"))
                .forEach(event -> {
                    XmlNode host = scope.nodes().get(event.get("attachedToRef"));
                    boolean waiting = host != null
                            && (host.is("bpmn:userTask")
                                    || host.is("bpmn:callActivity")
                                    || (host.is("bpmn:subProcess") && !ProcessModel.startedByEvent(host)));
                    if (!waiting) {
                        subject.find(
                                event,
                                "Das angeheftete Ereignis sitzt nicht auf einem Schritt, der wartet.",
                                "Heften Sie es an eine Benutzeraufgabe, einen Aufruf oder einen eingebetteten Teilprozess.");
                    }
                    if (!scope.to(event).isEmpty()) {
                        subject.find(
                                event,
                                "Zu einem angehefteten Ereignis kann kein Pfeil führen.",
                                "Entfernen Sie den Pfeil; das Ereignis tritt ein, während sein Schritt wartet.");
                    }
                }));
    }

    private static void subProcessesHaveAStart(ProcessRule.Case subject) {
        subject.process().all("bpmn:subProcess").forEach(sub -> {
            List<XmlNode> starts = sub.children("bpmn:startEvent").toList();
            boolean byEvent = ProcessModel.startedByEvent(sub);
            if (starts.size() != 1 || triggers(starts.get(0)) != (byEvent ? 1 : 0)) {
                subject.find(
                        sub,
                        byEvent
                                ? "Der Ereignis-Teilprozess braucht genau ein Startereignis mit Frist oder Nachricht."
                                : "Der Teilprozess braucht genau ein Startereignis ohne Auslöser.",
                        byEvent
                                ? "Geben Sie dem Startereignis genau einen Auslöser."
                                : "Behalten Sie ein einfaches Startereignis; Fristen heften Sie außen an den Teilprozess.");
            }
            if (sub.children("bpmn:endEvent").findAny().isEmpty()) {
                subject.find(sub, "Der Teilprozess hat kein Ende.", "Fügen Sie innen ein Endereignis ein.");
            }
        });
    }

    private static void eventGatewaysWaitForEvents(ProcessRule.Case subject) {
        subject.process().scopes().map(FlowScope::of).forEach(scope -> scope.nodes().values().stream()
                .filter(node -> node.is("bpmn:eventBasedGateway"))
                .forEach(gateway -> {
                    List<XmlNode> ways = scope.from(gateway);
                    if (ways.size() < 2 || ways.stream().anyMatch(way -> !waits(scope, way))) {
                        subject.find(
                                gateway,
                                "Das ereignisbasierte Gateway wartet nicht auf Ereignisse.",
                                "Führen Sie wenigstens zwei Pfeile zu Zwischenereignissen mit Frist oder Nachricht, zu"
                                        + " denen sonst kein Pfeil führt.");
                    }
                }));
    }

    private static boolean waits(FlowScope scope, XmlNode way) {
        return scope.target(way)
                .filter(target -> target.is("bpmn:intermediateCatchEvent"))
                .filter(target -> scope.to(target).size() == 1)
                .isPresent();
    }

    /** How many things an event waits for. */
    static long triggers(XmlNode event) {
        return Stream.of("bpmn:timerEventDefinition", "bpmn:messageEventDefinition")
                .flatMap(event::children)
                .count();
    }
}
