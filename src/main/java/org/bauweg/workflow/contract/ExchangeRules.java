package org.bauweg.workflow.contract;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What processes exchange: values handed to called processes, results of decisions, messages. */
final class ExchangeRules {

    static final List<ProcessRule> ALL = List.of(
            ExchangeRules::callsHandOverTheCase, ExchangeRules::resultNamesAreFree, ExchangeRules::messagesAreKnown);

    static final String CASE_KEY = "#{execution.processBusinessKey}";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,63}");

    private ExchangeRules() {}

    private static void callsHandOverTheCase(ProcessRule.Case subject) {
        subject.process().all("bpmn:callActivity").forEach(call -> {
            List<XmlNode> mappings = call.all("camunda:in").toList();
            if (mappings.stream().noneMatch(in -> in.get("businessKey").equals(CASE_KEY))) {
                subject.find(
                        call,
                        "Der Aufruf gibt den Vorgang nicht weiter.",
                        "Setzen Sie unter „In mappings“ den Business key auf " + CASE_KEY + ".");
            }
            mappings.forEach(in -> mapping(subject, call, in));
        });
    }

    private static void mapping(ProcessRule.Case subject, XmlNode call, XmlNode in) {
        String key = in.get("businessKey");
        String source = in.get("source");
        String target = in.get("target");
        if (!key.isEmpty()) {
            if (!key.equals(CASE_KEY) || !source.isEmpty() || !target.isEmpty()) {
                subject.find(
                        call, "Der Business key „" + key + "“ ist nicht erlaubt.", "Erlaubt ist nur " + CASE_KEY + ".");
            }
        } else if (!NAME.matcher(source).matches() || !subject.isFree(target)) {
            subject.find(
                    call,
                    "Die Übergabe von „" + source + "“ nach „" + target + "“ ist nicht erlaubt.",
                    "Nennen Sie zwei einfache Namen, die nicht von Aufgaben oder der Engine belegt sind.");
        } else if (subject.variables().source(subject.process(), call, source) == null) {
            subject.declared(call, source);
        }
    }

    private static void resultNamesAreFree(ProcessRule.Case subject) {
        subject.process()
                .all("bpmn:businessRuleTask")
                .filter(task -> !subject.isFree(task.get("camunda:resultVariable")))
                .forEach(task -> subject.find(
                        task,
                        "Der Name „" + task.get("camunda:resultVariable") + "“ ist nicht erlaubt.",
                        "Wählen Sie unter „Result variable“ einen einfachen, freien Namen."));
    }

    private static void messagesAreKnown(ProcessRule.Case subject) {
        subject.process()
                .root()
                .children("bpmn:message")
                .filter(message -> !subject.bundle().messages().contains(message.get("name")))
                .forEach(message -> subject.find(
                        message,
                        "Die Nachricht „" + message.get("name") + "“ kennt Bauweg nicht.",
                        "Möglich sind: "
                                + subject.bundle().messages().stream().sorted().toList() + "."));
        Set<String> ids = subject.process()
                .root()
                .children("bpmn:message")
                .map(message -> Objects.requireNonNullElse(message.id(), ""))
                .collect(Collectors.toSet());
        subject.process()
                .all("bpmn:messageEventDefinition")
                .filter(event -> !ids.contains(event.get("messageRef")))
                .forEach(event -> subject.find(
                        event,
                        "Dem Nachrichtenereignis fehlt die Nachricht.",
                        "Wählen Sie eine bekannte Nachricht aus."));
    }
}
