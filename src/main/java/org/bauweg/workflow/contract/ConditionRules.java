package org.bauweg.workflow.contract;

import java.util.List;
import org.bauweg.workflow.VariableType;
import org.bauweg.workflow.contract.Condition.Comparison;
import org.bauweg.workflow.contract.Condition.Kind;
import org.bauweg.workflow.contract.Condition.Operand;
import org.jspecify.annotations.Nullable;

/** Conditions of sequence flows: comparisons of declared variables with values they can have. */
final class ConditionRules {

    static final List<ProcessRule> ALL = List.of(ConditionRules::conditionsCompare);

    private ConditionRules() {}

    private static void conditionsCompare(ProcessRule.Case subject) {
        subject.process().all("bpmn:sequenceFlow").forEach(flow -> flow.children("bpmn:conditionExpression")
                .forEach(expression -> {
                    Condition condition = Condition.parse(expression.text());
                    if (condition == null) {
                        subject.find(
                                flow,
                                "Die Bedingung „" + expression.text() + "“ ist kein Vergleich.",
                                "Vergleichen Sie Felder mit Werten, etwa ${feld == 'wert'}; verbinden Sie mit && und ||.");
                    } else {
                        condition.comparisons().forEach(comparison -> compare(subject, flow, comparison));
                    }
                }));
    }

    private static void compare(ProcessRule.Case subject, XmlNode flow, Comparison comparison) {
        Declared left = declared(subject, flow, comparison.left());
        Operand other = comparison.right();
        if (other == null) {
            if (comparison.left().kind() == Kind.VARIABLE && left != null && left.type() != VariableType.FLAG) {
                subject.find(
                        flow,
                        "„" + left.name() + "“ ist kein Ja/Nein-Feld und steht ohne Vergleich.",
                        "Vergleichen Sie das Feld mit einem Wert, etwa ${" + left.name() + " == 'wert'}.");
            }
            return;
        }
        Declared right = declared(subject, flow, other);
        match(subject, flow, left, other, right);
        match(subject, flow, right, comparison.left(), left);
    }

    private static void match(
            ProcessRule.Case subject,
            XmlNode flow,
            @Nullable Declared variable,
            Operand other,
            @Nullable Declared otherVariable) {
        if (variable == null || variable.type() == null) {
            return;
        }
        boolean fits =
                switch (other.kind()) {
                    case NULL -> true;
                    case TEXT -> variable.type() == VariableType.TEXT;
                    case FLAG -> variable.type() == VariableType.FLAG;
                    case NUMBER -> variable.type() == VariableType.NUMBER || variable.type() == VariableType.DECIMAL;
                    case VARIABLE -> otherVariable == null || otherVariable.type() == variable.type();
                };
        if (!fits) {
            subject.find(
                    flow,
                    "„" + variable.name() + "“ (" + variable.source()
                            + ") wird mit einem Wert anderer Art verglichen: „" + other.value() + "“.",
                    "Vergleichen Sie Text mit 'Text', Zahlen mit Zahlen, Ja/Nein mit true oder false.");
        } else if (other.kind() == Kind.TEXT
                && !variable.options().isEmpty()
                && !variable.options().contains(other.value())) {
            subject.find(
                    flow,
                    "„" + variable.name() + "“ hat keine Auswahl „" + other.value() + "“.",
                    "Möglich sind: " + variable.options().stream().sorted().toList() + ".");
        }
    }

    private static @Nullable Declared declared(ProcessRule.Case subject, XmlNode node, Operand operand) {
        return operand.kind() == Kind.VARIABLE ? subject.declared(node, operand.value()) : null;
    }
}
