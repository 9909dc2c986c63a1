package org.bauweg.workflow.contract;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bauweg.workflow.Bundle;
import org.bauweg.workflow.BundleCheck;
import org.bauweg.workflow.Finding;
import org.bauweg.workflow.ProcessOutline;

/**
 * The gate every bundle passes before it is published. Reads the files itself, so that the engine never sees one that
 * could run code; what it does not know, it refuses, with findings in words of a process designer. Pure: it knows
 * nothing but its arguments.
 */
public final class ProcessContract implements BundleCheck {

    private static final List<ProcessRule> RULES = Stream.of(
                    ShapeRules.ALL,
                    FlowRules.ALL,
                    EventRules.ALL,
                    TaskRules.ALL,
                    PropertyRules.ALL,
                    ConditionRules.ALL,
                    VariableRules.ALL,
                    ExchangeRules.ALL)
            .flatMap(List::stream)
            .toList();
    private static final Pattern FILE_NAME = Pattern.compile("[a-z][a-z0-9-]{0,59}\\.(bpmn|dmn|form)");
    private static final int MAX_FILES = 200;
    private static final int MAX_BYTES = 1_000_000;

    private final Map<String, KnownTask> tasks = new TreeMap<>();
    private final Set<String> roles;
    private final Set<String> messages;
    private final FormReader forms;

    /**
     * A gate.
     *
     * @param tasks every task bean
     * @param roles groups that may be given user tasks
     * @param messages names of messages that Bauweg sends
     */
    public ProcessContract(Collection<KnownTask> tasks, Set<String> roles, Set<String> messages, FormReader forms) {
        tasks.forEach(task -> this.tasks.put(task.name(), task));
        this.roles = Set.copyOf(roles);
        this.messages = Set.copyOf(messages);
        this.forms = forms;
    }

    @Override
    public List<Finding> check(Bundle bundle) {
        List<Finding> findings = check(bundle.files());
        return findings.isEmpty() ? entry(bundle) : findings;
    }

    /** Exactly one process of a service is the one its cases start with; a service without processes has none. */
    private List<Finding> entry(Bundle bundle) {
        List<ProcessOutline> processes = bundle.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".bpmn"))
                .map(file -> outline(file.getValue()))
                .toList();
        return processes.isEmpty() || ProcessOutline.entries(processes).size() == 1
                ? List.of()
                : List.of(
                        new Finding(
                                bundle.service(),
                                null,
                                "Es ist nicht eindeutig, mit welchem Prozess das Verfahren beginnt.",
                                "Tragen Sie am Startereignis genau eines Prozesses die Eigenschaft applicantSteps mit den"
                                        + " Formularen des Antrags ein oder, wenn ein Vorgang schon läuft, entry mit dem Wert true."));
    }

    /** What speaks against these files (content by name) as one bundle. */
    public List<Finding> check(Map<String, byte[]> files) {
        Findings findings = new Findings();
        if (files.size() > MAX_FILES) {
            findings.add("", null, "Das Verfahren hat mehr als 200 Dateien.", "Teilen Sie es auf.");
            return findings.all();
        }
        Reading reading = new Reading(findings);
        files.forEach(reading::read);
        BundleModel bundle =
                new BundleModel(reading.processes, reading.decisions, reading.forms, tasks, roles, messages);
        ProcessVariables variables = new ProcessVariables(bundle);
        bundle.processes().values().forEach(process -> {
            ProcessRule.Case subject = new ProcessRule.Case(process, bundle, variables, findings);
            RULES.forEach(rule -> rule.check(subject));
        });
        return findings.all();
    }

    @Override
    public ProcessOutline outline(byte[] bpmn) {
        try {
            XmlNode root = XmlReader.read(bpmn);
            ProcessModel process = new ProcessModel(
                    "", root, root.child("bpmn:process").orElseThrow(() -> new IllegalArgumentException("no process")));
            return new ProcessOutline(
                    process.id(),
                    process.applicantSteps(),
                    process.procedureSteps(),
                    usedVariables(process),
                    process.markedAsEntry(),
                    process.calledProcesses());
        } catch (UnreadableXmlException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Set<String> usedVariables(ProcessModel process) {
        Set<String> used = new HashSet<>();
        process.all("bpmn:conditionExpression").forEach(expression -> {
            Condition condition = Condition.parse(expression.text());
            used.addAll(condition == null ? Set.of() : condition.variables());
        });
        Stream.concat(
                        process.all("bpmn:timeDate", "bpmn:loopCardinality").map(XmlNode::text),
                        process.all("bpmn:userTask").map(task -> task.get("camunda:dueDate")))
                .flatMap(text -> Stream.ofNullable(Condition.variable(text)))
                .forEach(used::add);
        process.all("camunda:in")
                .map(in -> in.get("source"))
                .filter(source -> !source.isEmpty() && !source.equals("loopCounter"))
                .forEach(used::add);
        return used;
    }

    /** Reads file by file; what cannot be read is found and left out. */
    private final class Reading {

        final Map<String, ProcessModel> processes = new TreeMap<>();
        final Map<String, XmlNode> decisions = new TreeMap<>();
        final Map<String, FormContent> forms = new TreeMap<>();
        private final Findings findings;

        Reading(Findings findings) {
            this.findings = findings;
        }

        void read(String name, byte[] content) {
            if (!FILE_NAME.matcher(name).matches()) {
                findings.add(
                        name,
                        null,
                        "Der Dateiname ist nicht erlaubt.",
                        "Verwenden Sie Kleinbuchstaben, Ziffern und Bindestriche, etwa bauantrag-pruefen.bpmn.");
            } else if (content.length > MAX_BYTES) {
                findings.add(name, null, "Die Datei ist größer als 1 MB.", "Verkleinern Sie sie.");
            } else if (name.endsWith(".form")) {
                form(name, content);
            } else {
                xml(name, content);
            }
        }

        private void form(String name, byte[] content) {
            FormContent form = ProcessContract.this.forms.read(name, content);
            FormRules.check(name, form, names(), findings);
            forms.put(name.substring(0, name.length() - ".form".length()), form);
        }

        private Set<String> names() {
            return tasks.keySet();
        }

        private void xml(String name, byte[] content) {
            try {
                XmlNode root = XmlReader.read(content);
                if (name.endsWith(".dmn")) {
                    Grammars.DMN.check(name, root, "dmn:definitions", findings);
                    DecisionRules.check(name, root, findings);
                    root.children("dmn:decision").forEach(decision -> decisions.put(decision.get("id"), decision));
                } else {
                    Grammars.BPMN.check(name, root, "bpmn:definitions", findings);
                    process(name, root);
                }
            } catch (UnreadableXmlException e) {
                findings.add(
                        name,
                        null,
                        String.valueOf(e.getMessage()),
                        "Speichern Sie die Datei mit dem Camunda Modeler (Camunda Platform 7) neu.");
            }
        }

        private void process(String name, XmlNode root) {
            List<XmlNode> found = root.children("bpmn:process").toList();
            if (found.size() != 1 || !name.equals(found.get(0).get("id") + ".bpmn")) {
                findings.add(
                        name,
                        null,
                        "Die Datei muss genau einen Prozess enthalten, dessen Id dem Dateinamen entspricht.",
                        "Legen Sie je Prozess eine Datei <id>.bpmn an.");
            }
            if (found.size() == 1) {
                processes.put(found.get(0).get("id"), new ProcessModel(name, root, found.get(0)));
            }
        }
    }
}
