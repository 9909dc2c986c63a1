package org.bauweg.workflow.contract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands directly in a process or sub-process and how it is joined.
 *
 * @param owner the process or sub-process
 * @param nodes events, tasks, calls, gateways and sub-processes, by id
 * @param flows the arrows between them
 */
record FlowScope(XmlNode owner, Map<String, XmlNode> nodes, List<XmlNode> flows) {

    static FlowScope of(XmlNode owner) {
        Map<String, XmlNode> nodes = new HashMap<>();
        owner.children().stream().filter(FlowScope::isNode).forEach(node -> nodes.put(id(node), node));
        return new FlowScope(owner, nodes, owner.children("bpmn:sequenceFlow").toList());
    }

    List<XmlNode> from(XmlNode node) {
        return flows.stream()
                .filter(flow -> flow.get("sourceRef").equals(node.id()))
                .toList();
    }

    List<XmlNode> to(XmlNode node) {
        return flows.stream()
                .filter(flow -> flow.get("targetRef").equals(node.id()))
                .toList();
    }

    Optional<XmlNode> target(XmlNode flow) {
        return Optional.ofNullable(nodes.get(flow.get("targetRef")));
    }

    /** Ids of the nodes a case can come to. */
    Set<String> reached() {
        Map<String, Set<String>> next = new HashMap<>();
        flows.forEach(flow -> next.computeIfAbsent(flow.get("sourceRef"), id -> new HashSet<>())
                .add(flow.get("targetRef")));
        nodes.values().stream().filter(node -> node.is("bpmn:boundaryEvent")).forEach(event -> next.computeIfAbsent(
                        event.get("attachedToRef"), id -> new HashSet<>())
                .add(id(event)));
        Set<String> reached = new HashSet<>();
        Deque<String> open = nodes.values().stream()
                .filter(node -> node.is("bpmn:startEvent") || ProcessModel.startedByEvent(node))
                .map(FlowScope::id)
                .collect(Collectors.toCollection(ArrayDeque::new));
        while (!open.isEmpty()) {
            String id = open.pop();
            if (reached.add(id)) {
                open.addAll(next.getOrDefault(id, Set.of()));
            }
        }
        return reached;
    }

    static String id(XmlNode node) {
        return Objects.requireNonNullElse(node.id(), "");
    }

    private static boolean isNode(XmlNode node) {
        String name = node.name().toString();
        return name.endsWith("Task")
                || name.endsWith("Event")
                || name.endsWith("Gateway")
                || name.equals("bpmn:callActivity")
                || name.equals("bpmn:subProcess");
    }
}
