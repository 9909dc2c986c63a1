package org.bauweg.workflow.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bauweg.workflow.VariableType;
import org.bauweg.workflow.contract.Condition.Comparison;
import org.bauweg.workflow.contract.Condition.Kind;
import org.jspecify.annotations.Nullable;

/** The way of a case: it comes to every step, goes on from every step, and never waits for what cannot happen. */
final class FlowRules {

    static final List<ProcessRule> ALL = List.of(
            FlowRules::arrowsStayInTheirProcess,
            FlowRules::everyStepIsReached,
            FlowRules::everyStepHasAWayOn,
            FlowRules::conditionsStandAtGateways,
            FlowRules::choicesCoverEveryAnswer);

    private FlowRules() {}

    private static void each(ProcessRule.Case subject, Consumer<FlowScope> rule) {
        subject.process().scopes().map(FlowScope::of).forEach(rule);
    }

    private static void arrowsStayInTheirProcess(ProcessRule.Case subject) {
        Set<String> ids = subject.process().all().map(FlowScope::id).collect(Collectors.toSet());
        each(subject, scope -> scope.flows().stream()
                .filter(flow -> Stream.of("sourceRef", "targetRef")
                        .map(flow::get)
                        .anyMatch(end -> ids.contains(end) && !scope.nodes().containsKey(end)))
                .forEach(flow -> subject.find(
                        flow,
                        "Der Pfeil überschreitet den Rand eines Teilprozesses.",
                        "Führen Sie Pfeile zum Teilprozess selbst; innen beginnt der Weg am Startereignis.")));
    }

    private static void everyStepIsReached(ProcessRule.Case subject) {
        each(subject, scope -> {
            Set<String> reached = scope.reached();
            scope.nodes().values().stream()
                    .filter(node -> !reached.contains(FlowScope.id(node)))
                    .forEach(node -> subject.find(
                            node,
                            "Kein Weg führt zu diesem Schritt.",
                            "Verbinden Sie ihn mit dem Schritt davor oder löschen Sie ihn."));
        });
    }

    private static void everyStepHasAWayOn(ProcessRule.Case subject) {
        each(subject, scope -> scope.nodes().values().forEach(node -> {
            boolean last = node.is("bpmn:endEvent") || ProcessModel.startedByEvent(node);
            if (!last && scope.from(node).isEmpty()) {
                subject.find(
                        node,
                        "Von diesem Schritt führt kein Pfeil weiter.",
                        "Verbinden Sie ihn mit dem nächsten Schritt oder mit einem Endereignis.");
            } else if (last && !scope.from(node).isEmpty()) {
                subject.find(
                        node,
                        "Von hier kann kein Pfeil weiterführen.",
                        "Entfernen Sie den Pfeil; hier endet ein Weg oder beginnt ein eigener.");
            }
        }));
    }

    private static void conditionsStandAtGateways(ProcessRule.Case subject) {
        each(subject, scope -> scope.nodes().values().forEach(node -> {
            boolean choice = isChoice(node);
            List<XmlNode> ways = scope.from(node);
            String standard = node.get("default");
            for (XmlNode way : ways) {
                boolean conditioned = way.has("bpmn:conditionExpression");
                if (conditioned && !choice) {
                    subject.find(
                            way,
                            "Der Pfeil hat eine Bedingung, beginnt aber nicht an einer Verzweigung.",
                            "Setzen Sie ein exklusives oder inklusives Gateway davor.");
                } else if (choice && ways.size() > 1 && conditioned == standard.equals(way.id())) {
                    subject.find(
                            way,
                            conditioned
                                    ? "Der Standardpfad hat eine Bedingung."
                                    : "Dem Pfeil fehlt die Bedingung, und er ist nicht der Standardpfad.",
                            "Jeder Pfeil einer Verzweigung hat eine Bedingung; einer darf stattdessen der Standardpfad sein.");
                }
            }
        }));
    }

    private static void choicesCoverEveryAnswer(ProcessRule.Case subject) {
        each(subject, scope -> scope.nodes().values().stream()
                .filter(FlowRules::isChoice)
                .filter(node -> scope.from(node).size() > 1)
                .filter(node -> node.get("default").isEmpty())
                .filter(node -> !covered(subject, scope.from(node)))
                .forEach(node -> subject.find(
                        node,
                        "Nicht für jede Antwort führt ein Pfeil weiter; der Vorgang bliebe hier stehen.",
                        "Machen Sie einen Pfeil zum Standardpfad oder geben Sie jedem Wert des Feldes einen Pfeil.")));
    }

    /** Whether each way compares one text with a value, and no value a form offers is left out. */
    private static boolean covered(ProcessRule.Case subject, List<XmlNode> ways) {
        Set<String> variables = new HashSet<>();
        Set<String> values = new HashSet<>();
        for (XmlNode way : ways) {
            Comparison only = onlyComparison(way);
            if (only == null) {
                return false;
            }
            variables.add(only.left().value());
            values.add(Objects.requireNonNull(only.right()).value());
        }
        Declared declared = variables.size() == 1
                ? subject.variables()
                        .find(subject.process(), variables.iterator().next())
                : null;
        return declared != null
                && (declared.type() == VariableType.FLAG
                        ? values.equals(Set.of("true", "false"))
                        : declared.type() == VariableType.TEXT && values.containsAll(declared.options()));
    }

    private static @Nullable Comparison onlyComparison(XmlNode way) {
        Condition condition = way.child("bpmn:conditionExpression")
                .map(XmlNode::text)
                .map(Condition::parse)
                .orElse(null);
        if (condition == null || condition.comparisons().size() != 1) {
            return null;
        }
        Comparison only = condition.comparisons().get(0);
        boolean equality = "==".equals(only.operator())
                && only.left().kind() == Kind.VARIABLE
                && only.right() != null
                && (only.right().kind() == Kind.TEXT || only.right().kind() == Kind.FLAG);
        return equality ? only : null;
    }

    private static boolean isChoice(XmlNode node) {
        return node.is("bpmn:exclusiveGateway") || node.is("bpmn:inclusiveGateway");
    }
}
