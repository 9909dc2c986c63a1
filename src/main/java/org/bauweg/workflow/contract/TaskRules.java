package org.bauweg.workflow.contract;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** What stands behind each task: a bean, a form, a decision, another process. */
final class TaskRules {

    static final List<ProcessRule> ALL = List.of(
            TaskRules::serviceTasksHaveTheirBean,
            TaskRules::retriesAreReadable,
            TaskRules::userTasksHaveAForm,
            TaskRules::userTasksHaveARole,
            TaskRules::callsStayInTheBundle,
            TaskRules::decisionsStayInTheBundle,
            TaskRules::applicantStepsAreForms);

    private static final Pattern RETRIES =
            Pattern.compile("R[1-9][0-9]?/PT[1-9][0-9]{0,3}[MH]|(PT[1-9][0-9]{0,3}[MH],){0,19}PT[1-9][0-9]{0,3}[MH]");

    private TaskRules() {}

    private static void serviceTasksHaveTheirBean(ProcessRule.Case subject) {
        subject.process().all("bpmn:serviceTask").forEach(task -> {
            String id = Objects.requireNonNullElse(task.id(), "");
            String bean = ProcessModel.bean(task);
            KnownTask known = subject.bundle().tasks().get(bean == null ? id : bean);
            if (bean == null || !isNamedLike(bean, id)) {
                subject.find(
                        task,
                        "Die Serviceaufgabe ruft nicht die Aufgabe ihres eigenen Namens auf.",
                        "Setzen Sie „Delegate expression“ auf ${" + id
                                + "}; die Id ist der Name der Aufgabe oder beginnt" + " mit ihm, etwa " + id
                                + "Erneut.");
            }
            if (known == null) {
                subject.find(
                        task,
                        "Die Aufgabe „" + (bean == null ? id : bean) + "“ kennt Bauweg nicht.",
                        "Verwenden Sie eine dieser Aufgaben: "
                                + String.join(", ", subject.bundle().tasks().keySet()) + ".");
            } else if (known.canFail()
                    && (!task.get("camunda:asyncBefore").equals("true")
                            || task.all("camunda:failedJobRetryTimeCycle")
                                    .findAny()
                                    .isEmpty())) {
                subject.find(
                        task,
                        "Die Aufgabe „" + id + "“ kann ausfallen und muss deshalb eigenständig laufen.",
                        "Setzen Sie „Asynchronous before“ und unter „Retry time cycle“ etwa PT1M,PT5M,PT15M.");
            }
        });
    }

    /** The id of a step is its bean's name, or continues it by a word: {@code renderNoticeOfRefusal}. */
    private static boolean isNamedLike(String bean, String id) {
        return id.equals(bean)
                || (id.startsWith(bean)
                        && id.length() > bean.length()
                        && Character.isUpperCase(id.charAt(bean.length())));
    }

    private static void retriesAreReadable(ProcessRule.Case subject) {
        subject.process()
                .all("bpmn:serviceTask", "bpmn:startEvent", "bpmn:boundaryEvent", "bpmn:intermediateCatchEvent")
                .forEach(node -> node.all("camunda:failedJobRetryTimeCycle")
                        .filter(retries -> !RETRIES.matcher(retries.text()).matches())
                        .forEach(retries -> subject.find(
                                node,
                                "Die Wiederholungen „" + retries.text() + "“ sind nicht lesbar.",
                                "Nennen Sie Pausen wie PT1M,PT5M,PT1H oder R5/PT10M.")));
    }

    private static void userTasksHaveAForm(ProcessRule.Case subject) {
        subject.process().all("bpmn:userTask").forEach(task -> {
            String form = task.get("camunda:formRef");
            if (!subject.bundle().forms().containsKey(form)) {
                subject.find(
                        task,
                        form.isEmpty() ? "Die Aufgabe hat kein Formular." : "Das Formular „" + form + "“ fehlt.",
                        "Wählen Sie ein Camunda-Formular aus dem Ordner forms dieses Verfahrens (Form reference).");
            }
            if (!task.get("camunda:formRefBinding").equals("deployment")) {
                subject.find(
                        task,
                        "Das Formular ist nicht an dieses Bündel gebunden.",
                        "Wählen Sie beim Formular „Binding: deployment“.");
            }
        });
    }

    private static void userTasksHaveARole(ProcessRule.Case subject) {
        subject.process()
                .all("bpmn:userTask")
                .filter(task -> !subject.bundle().roles().contains(task.get("camunda:candidateGroups")))
                .forEach(task -> subject.find(
                        task,
                        "Die Aufgabe hat keine bekannte Rolle: „" + task.get("camunda:candidateGroups") + "“.",
                        "Tragen Sie unter „Candidate groups“ genau eine Rolle ein: "
                                + subject.bundle().roles().stream().sorted().toList() + "."));
    }

    private static void callsStayInTheBundle(ProcessRule.Case subject) {
        subject.process().all("bpmn:callActivity").forEach(call -> {
            if (!subject.bundle().processes().containsKey(call.get("calledElement"))) {
                subject.find(
                        call,
                        "Der aufgerufene Prozess „" + call.get("calledElement") + "“ fehlt.",
                        "Nennen Sie die Id eines Prozesses aus demselben Ordner.");
            }
            if (!call.get("camunda:calledElementBinding").equals("deployment")) {
                subject.find(
                        call,
                        "Der Aufruf ist nicht an dieses Bündel gebunden.",
                        "Wählen Sie beim aufgerufenen Prozess „Binding: deployment“.");
            }
        });
    }

    private static void decisionsStayInTheBundle(ProcessRule.Case subject) {
        subject.process().all("bpmn:businessRuleTask").forEach(task -> {
            XmlNode decision = subject.bundle().decisions().get(task.get("camunda:decisionRef"));
            if (decision == null || !task.get("camunda:decisionRefBinding").equals("deployment")) {
                subject.find(
                        task,
                        "Die Entscheidungstabelle „" + task.get("camunda:decisionRef")
                                + "“ fehlt oder ist nicht an dieses Bündel gebunden.",
                        "Nennen Sie die Id einer Tabelle aus demselben Ordner und wählen Sie „Binding: deployment“.");
            } else if (!task.get("camunda:mapDecisionResult").equals("singleEntry")
                    || task.get("camunda:resultVariable").isEmpty()
                    || decision.all("dmn:output").count() != 1
                    || decision.all("dmn:decisionTable")
                            .anyMatch(table -> table.get("hitPolicy").equals("COLLECT")
                                    || table.get("hitPolicy").equals("RULE ORDER"))) {
                subject.find(
                        task,
                        "Das Ergebnis der Tabelle passt in keine Variable.",
                        "Die Tabelle muss einen Wert liefern (ein Ausgang, eine Regel trifft zu): „Map decision"
                                + " result: singleEntry“ und ein Name unter „Result variable“.");
            }
        });
    }

    private static void applicantStepsAreForms(ProcessRule.Case subject) {
        subject.process().allSteps().distinct().forEach(form -> subject.process()
                .startEvent()
                .filter(start -> !subject.bundle().forms().containsKey(form))
                .ifPresent(start -> subject.find(
                        start,
                        "Das Formular „" + form + "“ aus applicantSteps fehlt.",
                        "Nennen Sie Formulare aus dem Ordner forms dieses Verfahrens, mit Komma getrennt.")));
    }
}
