package org.bauweg.workflow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bauweg.fees.FeeAct;
import org.bauweg.fees.FeeBasis;
import org.bauweg.fees.FeeItem;
import org.bauweg.fees.FeeReduction;
import org.bauweg.fees.FeeSchedule;
import org.bauweg.fees.ShellCostRule;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The tariffs: the tables {@code fee-schedule} and {@code shell-cost}. Their rows carry their validity, so the live tables
 * serve cases of every age and of every procedure.
 */
@Component
class FeeTables {

    /** The bundle whose tables hold the tariffs of all procedures. */
    static final String SERVICE = "permit";

    private static final String REDUCTION = "REDUCTION";

    private final Bundles bundles;
    private final Decisions decisions;

    FeeTables(Bundles bundles, Decisions decisions) {
        this.bundles = bundles;
        this.decisions = decisions;
    }

    /**
     * What the tables are asked.
     *
     * @param authority key of the building authority
     * @param named key of the rows the authority has named; null: those under its own key, else the state's
     * @param facts the declaration; {@code buildingUse} and {@code projectKind} are read
     */
    record Question(
            String authority,
            @Nullable String named,
            LocalDate legalDay,
            String procedure,
            FeeAct act,
            Map<String, Object> facts) {

        /** Where rows are looked for first. */
        String key() {
            return named == null ? authority : named;
        }
    }

    /** The rows of a table that match facts. */
    interface Rows {
        List<Map<String, Object>> of(String table, Map<String, Object> facts);
    }

    /** The tariff the authority has named, without a row if there is none; else its own, else the state's. */
    FeeSchedule schedule(Question question) {
        BundleId live = bundles.live(SERVICE)
                .map(PublishedBundle::id)
                .orElseThrow(() -> new IllegalStateException("no tariffs: " + SERVICE + " has no live bundle"));
        return schedule(question, (table, facts) -> decisions.evaluate(live, table, facts));
    }

    static FeeSchedule schedule(Question question, Rows tables) {
        List<FeeItem> own = items(tables, question.key(), question, question.act());
        String tariff = own.isEmpty() && question.named() == null ? FeeSchedule.STATE : question.key();
        List<FeeItem> items = own.isEmpty() ? items(tables, tariff, question, question.act()) : own;
        return new FeeSchedule(
                tariff,
                question.legalDay(),
                items,
                caps(tables, tariff, question, items),
                reductions(tables, question),
                shellCost(tables, question));
    }

    private static List<FeeItem> items(Rows tables, String tariff, Question question, FeeAct act) {
        return rows(tables, tariff, question, act).stream()
                .filter(row -> !text(row, "basis").equals(REDUCTION))
                .map(FeeTables::item)
                .toList();
    }

    private static List<FeeItem> caps(Rows tables, String tariff, Question question, List<FeeItem> items) {
        return items.stream()
                .map(FeeItem::cappedBy)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(act -> items(tables, tariff, question, act).stream())
                .toList();
    }

    private static List<FeeReduction> reductions(Rows tables, Question question) {
        List<FeeReduction> own = reductions(tables, question.key(), question);
        return own.isEmpty() ? reductions(tables, FeeSchedule.STATE, question) : own;
    }

    private static List<FeeReduction> reductions(Rows tables, String tariff, Question question) {
        return rows(tables, tariff, question, question.act()).stream()
                .filter(row -> text(row, "basis").equals(REDUCTION))
                .map(row -> new FeeReduction(
                        Math.toIntExact(number(row, "reductionPercent")),
                        text(row, "norm"),
                        text(row, "toBeConfirmed")))
                .toList();
    }

    private static @Nullable ShellCostRule shellCost(Rows tables, Question question) {
        return List.of(question.key(), FeeSchedule.STATE).stream()
                .flatMap(tariff -> tables.of("shell-cost", facts(tariff, question)).stream())
                .findFirst()
                .map(row -> new ShellCostRule(
                        ShellCostRule.Source.valueOf(text(row, "source")),
                        number(row, "centsPerCubicMetre"),
                        Math.toIntExact(number(row, "percentOfStated")),
                        text(row, "norm"),
                        text(row, "toBeConfirmed")))
                .orElse(null);
    }

    private static List<Map<String, Object>> rows(Rows tables, String tariff, Question question, FeeAct act) {
        Map<String, Object> facts = facts(tariff, question);
        facts.put("procedure", question.procedure());
        facts.put("act", act.name());
        return tables.of("fee-schedule", facts);
    }

    private static Map<String, Object> facts(String tariff, Question question) {
        Map<String, Object> facts = new HashMap<>(question.facts());
        facts.put("authority", tariff);
        facts.put("legalDay", question.legalDay());
        return facts;
    }

    private static FeeItem item(Map<String, Object> row) {
        String cappedBy = text(row, "cappedBy");
        return new FeeItem(
                text(row, "item"),
                text(row, "text"),
                FeeBasis.valueOf(text(row, "basis")),
                number(row, "centsPerThousand"),
                number(row, "fixedCents"),
                number(row, "minimumCents"),
                row.containsKey("maximumCents") ? (Long) number(row, "maximumCents") : null,
                cappedBy.isEmpty() ? null : FeeAct.valueOf(cappedBy),
                text(row, "norm"),
                text(row, "toBeConfirmed"));
    }

    private static String text(Map<String, Object> row, String name) {
        return String.valueOf(row.getOrDefault(name, ""));
    }

    /** A whole number; 0 if the entry is blank. Parts of cents are a mistake in the table. */
    private static long number(Map<String, Object> row, String name) {
        Object value = row.getOrDefault(name, 0L);
        if (value instanceof Long whole) {
            return whole;
        }
        throw new IllegalStateException(name + " is no whole number: " + value);
    }
}
