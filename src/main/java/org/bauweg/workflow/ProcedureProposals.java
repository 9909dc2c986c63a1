package org.bauweg.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bauweg.casefile.Procedure;
import org.bauweg.workflow.ProcedureProposal.Advice;
import org.bauweg.workflow.ProcedureProposal.Alternative;
import org.bauweg.workflow.ProcedureProposal.Check;
import org.bauweg.workflow.ProcedureProposal.Ground;
import org.bauweg.workflow.ProcedureProposal.OpenPoint;
import org.bauweg.workflow.ProcedureProposal.Proposed;
import org.springframework.stereotype.Component;

/**
 * Proposes the procedure of a project by the tables {@code building-class}, {@code special-building} and {@code procedure-choice};
 * {@code open-questions} says what is to be found out first, {@code answer-checks} what answers contradict each other. Facts
 * bear the names of the fields of the form {@code procedure-choice}; "unknown" is an answer.
 */
@Component
public class ProcedureProposals {

    /** Form with the assistant's questions; a draft keeps the answers under this name. */
    public static final String FORM = "procedure-choice";

    /** Fact: the procedure the applicant demands (§ 62 Abs. 3 HBO), {@code P65} or {@code P66}; absent or empty for none. */
    public static final String WISH = "procedureWish";

    private static final String UNDERTAKING = "undertaking";
    private static final String PROJECT = "questionFor";
    private static final String ADVICE = "ADVICE";
    private static final List<String> OPEN = List.of("unknown", "comparable");
    private static final List<String> WISHES = List.of("", "P65", "P66");

    private final ChoiceTables tables;

    public ProcedureProposals(ChoiceTables tables) {
        this.tables = tables;
    }

    /** The proposals with their sentences in a language, as far as the tables have them. */
    public ProcedureProposals in(Locale locale) {
        return new ProcedureProposals(new SpokenTables(tables, locale));
    }

    /** What these answers say about each other: contradictions and warnings, in the table's order. */
    public List<Check> checks(Map<String, Object> facts) {
        return tables.evaluate("answer-checks", facts).stream()
                .map(row -> new Check(
                        Check.Kind.valueOf(text(row, "kind").toUpperCase(Locale.ROOT)),
                        text(row, "first"),
                        text(row, "second"),
                        new Ground(text(row, "norm"), text(row, "reason"))))
                .toList();
    }

    /**
     * The proposal for these facts by the law of the day of filing.
     *
     * @param filedOn day on which the application is filed
     */
    public ProcedureProposal propose(Map<String, Object> facts, LocalDate filedOn) {
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.put("filedOn", filedOn);
        Verdict verdict = verdict(all);
        return verdict.procedure()
                .<ProcedureProposal>map(procedure -> new Proposed(
                        procedure,
                        verdict.ground(),
                        verdict.details(),
                        verdict.scope(),
                        alternatives(all, verdict),
                        reservations(procedure, all)))
                .orElseGet(() -> new Advice(verdict.open()));
    }

    private Verdict verdict(Map<String, Object> facts) {
        if (!"preliminaryRuling".equals(facts.get(UNDERTAKING))) {
            return decide(facts, Optional.empty());
        }
        Map<String, Object> project = new LinkedHashMap<>(facts);
        project.put(UNDERTAKING, facts.getOrDefault(PROJECT, "unknown"));
        Verdict later = decide(project, Optional.empty());
        Map<String, Object> ruling = new HashMap<>(facts);
        ruling.put("scope", later.procedure().map(Procedure::name).orElse(ADVICE));
        Verdict verdict = decide(ruling, later.procedure());
        return verdict.procedure().isEmpty() ? verdict.with(later) : verdict;
    }

    private Verdict decide(Map<String, Object> facts, Optional<Procedure> scope) {
        Map<String, Object> known = new HashMap<>(facts);
        List<Map<String, Object>> special = tables.evaluate("special-building", facts);
        known.put("special", special(special));
        if (!known.containsKey("buildingClass")) {
            tables.evaluate("building-class", facts)
                    .forEach(row -> known.put("buildingClass", text(row, "buildingClass")));
        }
        Map<String, Object> row =
                tables.evaluate("procedure-choice", known).stream().findFirst().orElse(Map.of("procedure", ADVICE));
        Ground ground = new Ground(text(row, "norm"), text(row, "reason"));
        if (!text(row, "procedure").equals(ADVICE)) {
            Procedure procedure = Procedure.valueOf(text(row, "procedure"));
            return new Verdict(Optional.of(procedure), ground, details(procedure, scope, special), scope, List.of());
        }
        List<OpenPoint> open = open(facts);
        return new Verdict(
                Optional.empty(),
                ground,
                List.of(),
                scope,
                open.isEmpty() ? List.of(new OpenPoint("", "", ground.reason(), text(row, "advice"))) : open);
    }

    /** Everything that was answered with "unknown" or needs the authority's judgement, in the order of the questions. */
    private List<OpenPoint> open(Map<String, Object> facts) {
        List<OpenPoint> open = new ArrayList<>();
        facts.forEach((question, answer) -> OPEN.stream()
                // the project of a preliminary ruling was asked for under its own name
                .filter(value -> !(question.equals(UNDERTAKING) && facts.containsKey(PROJECT)))
                .filter(value -> value.equals(answer) || (answer instanceof Collection<?> all && all.contains(value)))
                .flatMap(value -> points(question, value, facts).stream())
                .forEach(open::add));
        return open;
    }

    private List<OpenPoint> points(String question, String answer, Map<String, Object> facts) {
        Map<String, Object> asked = new HashMap<>(facts);
        asked.put("question", question);
        asked.put("answer", answer);
        return tables.evaluate("open-questions", asked).stream()
                .map(row -> new OpenPoint(question, text(row, "norm"), text(row, "reason"), text(row, "advice")))
                .toList();
    }

    private static String special(List<Map<String, Object>> rows) {
        return rows.stream().anyMatch(row -> text(row, "decided").equals("special"))
                ? "special"
                : rows.stream().anyMatch(ProcedureProposals::isAdvice) ? "advice" : "none";
    }

    private static List<Ground> details(
            Procedure procedure, Optional<Procedure> scope, List<Map<String, Object>> special) {
        boolean matters = scope.orElse(procedure) == Procedure.P66_SPECIAL;
        return matters
                ? special.stream()
                        .filter(row -> !isAdvice(row))
                        .map(row -> new Ground(text(row, "norm"), text(row, "reason")))
                        .toList()
                : List.of();
    }

    private List<Alternative> alternatives(Map<String, Object> facts, Verdict proposed) {
        Map<String, Alternative> found = new LinkedHashMap<>();
        String current = String.valueOf(facts.getOrDefault(WISH, ""));
        for (String wish : WISHES) {
            if (!wish.equals(current)) {
                Map<String, Object> wished = new HashMap<>(facts);
                wished.put(WISH, wish);
                Verdict verdict = verdict(wished);
                verdict.procedure()
                        .filter(procedure -> !verdict.procedure().equals(proposed.procedure()))
                        .ifPresent(procedure -> found.putIfAbsent(
                                procedure.name(), new Alternative(procedure, wish, verdict.ground())));
            }
        }
        return List.copyOf(found.values());
    }

    private List<Ground> reservations(Procedure procedure, Map<String, Object> facts) {
        return procedure == Procedure.P63 || procedure == Procedure.P63_NOTICE
                ? tables.evaluate("exemption-reservations", facts).stream()
                        .map(row -> new Ground(text(row, "norm"), text(row, "reason")))
                        .toList()
                : List.of();
    }

    private static boolean isAdvice(Map<String, Object> row) {
        return text(row, "decided").equals("advice");
    }

    private static String text(Map<String, Object> row, String name) {
        return String.valueOf(row.getOrDefault(name, ""));
    }

    /** What one evaluation says; no procedure means advice. */
    private record Verdict(
            Optional<Procedure> procedure,
            Ground ground,
            List<Ground> details,
            Optional<Procedure> scope,
            List<OpenPoint> open) {

        /** With what is open about the project of a preliminary ruling. */
        Verdict with(Verdict later) {
            List<OpenPoint> all = new ArrayList<>(later.open());
            all.addAll(later.open().isEmpty() ? open : List.of());
            return new Verdict(procedure, ground, details, scope, all);
        }
    }
}
