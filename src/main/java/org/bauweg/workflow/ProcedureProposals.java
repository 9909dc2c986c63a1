package org.bauweg.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bauweg.casefile.Procedure;
import org.bauweg.workflow.ProcedureProposal.Advice;
import org.bauweg.workflow.ProcedureProposal.Alternative;
import org.bauweg.workflow.ProcedureProposal.Ground;
import org.bauweg.workflow.ProcedureProposal.OpenPoint;
import org.bauweg.workflow.ProcedureProposal.Proposed;
import org.springframework.stereotype.Component;

/**
 * Proposes the procedure of a project by the tables {@code building-class}, {@code special-building} and {@code procedure-choice}. Facts
 * bear the names of the fields of the form {@code procedure-choice}; "unknown" is an answer.
 */
@Component
public class ProcedureProposals {

    /** Form with the assistant's questions; a draft keeps the answers under this name. */
    public static final String FORM = "procedure-choice";

    /** Fact: the procedure the applicant demands (§ 62 Abs. 3 HBO), {@code P65} or {@code P66}; absent or empty for none. */
    public static final String WISH = "procedureWish";

    private static final String UNDERTAKING = "undertaking";
    private static final String ADVICE = "ADVICE";
    private static final List<String> WISHES = List.of("", "P65", "P66");

    private final ChoiceTables tables;

    public ProcedureProposals(ChoiceTables tables) {
        this.tables = tables;
    }

    /**
     * The proposal for these facts by the law of the day of filing.
     *
     * @param filedOn day on which the application is filed
     */
    public ProcedureProposal propose(Map<String, Object> facts, LocalDate filedOn) {
        Map<String, Object> all = new HashMap<>(facts);
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
        Map<String, Object> project = new HashMap<>(facts);
        project.put(UNDERTAKING, facts.getOrDefault("questionFor", "unknown"));
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
        List<OpenPoint> open = new ArrayList<>();
        open.add(new OpenPoint(ground.norm(), ground.reason(), text(row, "advice")));
        if (concernsBuilding(facts)) {
            special.stream()
                    .filter(ProcedureProposals::isAdvice)
                    .map(ProcedureProposals::point)
                    .forEach(open::add);
        }
        return new Verdict(Optional.empty(), ground, List.of(), scope, open);
    }

    /** Whether a special building matters; to a removal or a partition it does not. */
    private static boolean concernsBuilding(Map<String, Object> facts) {
        return List.of("construction", "alteration", "atticConversion", "changeOfUse")
                .contains(String.valueOf(facts.get(UNDERTAKING)));
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

    private static OpenPoint point(Map<String, Object> row) {
        return new OpenPoint(text(row, "norm"), text(row, "reason"), text(row, "advice"));
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
