package org.bauweg.workflow.contract;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decision tables: one per file, in FEEL without loops and foreign code, with a hit policy the engine knows. */
final class DecisionRules {

    private static final Set<String> HIT_POLICIES = Set.of("", "UNIQUE", "FIRST", "ANY", "COLLECT", "RULE ORDER");
    private static final Set<String> LANGUAGES =
            Set.of("", "feel", "FEEL", "https://www.omg.org/spec/DMN/20191111/FEEL/");
    private static final Set<String> TYPES =
            Set.of("", "string", "boolean", "integer", "long", "double", "number", "date");
    private static final Pattern DAYS = Pattern.compile("P[1-9][0-9]{0,5}D");
    private static final int MAX_EXPRESSION = 1000;
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern LOOP_OR_CODE =
            Pattern.compile("\\b(function|external|for|return|some|every|satisfies)\\b|\\$\\{|#\\{");
    private static final Pattern CALL = Pattern.compile("([A-Za-z][A-Za-z0-9_ ]*?)\\s*\\(");
    private static final Set<String> FUNCTIONS = Set.of(
            "not",
            "list contains",
            "contains",
            "starts with",
            "ends with",
            "lower case",
            "upper case",
            "string length",
            "count",
            "date",
            "floor",
            "ceiling",
            "is defined",
            "get or else",
            "min",
            "max",
            "sum",
            "if",
            "and",
            "or",
            "then",
            "else",
            "in");

    private DecisionRules() {}

    static void check(String file, XmlNode definitions, Findings findings) {
        List<XmlNode> decisions = definitions.children("dmn:decision").toList();
        if (decisions.size() != 1 || !file.equals(decisions.get(0).get("id") + ".dmn")) {
            findings.add(
                    file,
                    null,
                    "Die Datei muss genau eine Entscheidung enthalten, deren Id dem Dateinamen entspricht.",
                    "Legen Sie je Entscheidung eine Datei <id>.dmn an.");
        }
        decisions.forEach(decision -> head(file, decision, findings));
        definitions.all("dmn:decisionTable").forEach(table -> table(file, table, findings));
        decisions.stream()
                .filter(decision -> decision.get("id").equals(ProposalRules.DECISION))
                .forEach(decision -> ProposalRules.check(file, decision, findings));
        definitions.all("dmn:text").forEach(text -> expression(file, text, findings));
        definitions
                .all()
                .filter(node -> !LANGUAGES.contains(node.get("expressionLanguage")))
                .forEach(node -> findings.add(
                        file,
                        node.id(),
                        "Die Ausdruckssprache „" + node.get("expressionLanguage") + "“ ist nicht erlaubt.",
                        "Entfernen Sie die Angabe; Tabellen sprechen FEEL."));
    }

    private static void head(String file, XmlNode decision, Findings findings) {
        if (!decision.has("dmn:decisionTable")) {
            findings.add(
                    file,
                    decision.id(),
                    "Die Entscheidung hat keine Tabelle.",
                    "Legen Sie eine Entscheidungstabelle an.");
        }
        if (!DAYS.matcher(decision.get("cdmn:historyTimeToLive")).matches()) {
            findings.add(
                    file,
                    decision.id(),
                    "Die Aufbewahrung (History time to live) fehlt oder ist nicht in Tagen angegeben.",
                    "Tragen Sie eine Dauer in Tagen ein, etwa P10950D für 30 Jahre.");
        }
    }

    private static void table(String file, XmlNode table, Findings findings) {
        if (!HIT_POLICIES.contains(table.get("hitPolicy"))) {
            findings.add(
                    file,
                    table.id(),
                    "Die Trefferregel „" + table.get("hitPolicy") + "“ ist nicht verfügbar.",
                    "Wählen Sie Unique, First, Any, Collect oder Rule order.");
        }
        table.all("dmn:output")
                .filter(output -> output.get("name").isEmpty())
                .forEach(output -> findings.add(
                        file,
                        output.id(),
                        "Ein Ausgang hat keinen Namen.",
                        "Geben Sie unter „Output name“ einen Namen an."));
        table.all("dmn:output", "dmn:inputExpression")
                .filter(column -> !TYPES.contains(column.get("typeRef")))
                .forEach(column -> findings.add(
                        file,
                        column.id(),
                        "Den Typ „" + column.get("typeRef") + "“ kennt Bauweg nicht.",
                        "Wählen Sie string, boolean, integer, long, double oder date."));
    }

    private static void expression(String file, XmlNode node, Findings findings) {
        String bare = TEXT.matcher(node.text()).replaceAll("\"\"");
        Matcher calls = CALL.matcher(bare);
        boolean known = true;
        while (calls.find()) {
            known &= isFunction(calls.group(1).strip());
        }
        if (!known
                || bare.length() > MAX_EXPRESSION
                || LOOP_OR_CODE.matcher(bare).find()) {
            findings.add(
                    file,
                    null,
                    "Der Eintrag „" + abbreviated(node.text()) + "“ ist nicht erlaubt.",
                    "Vergleichen Sie mit Werten, Listen und Bereichen. Mögliche Funktionen: "
                            + FUNCTIONS.stream().sorted().toList() + ".");
        }
    }

    /** Words before a parenthesis may follow others, as in {@code a and not(b)}: the last ones must be a function. */
    private static boolean isFunction(String words) {
        return FUNCTIONS.stream().anyMatch(function -> words.equals(function) || words.endsWith(" " + function));
    }

    private static String abbreviated(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
