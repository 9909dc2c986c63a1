package org.bauweg.workflow;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
     * @param facts the declaration; {@code buildingUse} and {@code projectKind} are read
     */
    record Question(String authority, LocalDate legalDay, String procedure, FeeAct act, Map<String, Object> facts) {}

    /** The tariff of the authority; the state's where it has no row of its own. */
    FeeSchedule schedule(Question question) {
        BundleId bundle = bundles.live(SERVICE)
                .map(PublishedBundle::id)
                .orElseThrow(() -> new IllegalStateException("no tariffs: " + SERVICE + " has no live bundle"));
        List<FeeItem> own = items(bundle, question.authority(), question, question.act());
        String tariff = own.isEmpty() ? FeeSchedule.STATE : question.authority();
        List<FeeItem> items = own.isEmpty() ? items(bundle, tariff, question, question.act()) : own;
        return new FeeSchedule(
                tariff,
                question.legalDay(),
                items,
                caps(bundle, tariff, question, items),
                reductions(bundle, question),
                shellCost(bundle, question));
    }

    private List<FeeItem> items(BundleId bundle, String tariff, Question question, FeeAct act) {
        return rows(bundle, tariff, question, act).stream()
                .filter(row -> !text(row, "basis").equals(REDUCTION))
                .map(FeeTables::item)
                .toList();
    }

    private List<FeeItem> caps(BundleId bundle, String tariff, Question question, List<FeeItem> items) {
        return items.stream()
                .map(FeeItem::cappedBy)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .flatMap(act -> items(bundle, tariff, question, act).stream())
                .toList();
    }

    private List<FeeReduction> reductions(BundleId bundle, Question question) {
        List<FeeReduction> own = reductions(bundle, question.authority(), question);
        return own.isEmpty() ? reductions(bundle, FeeSchedule.STATE, question) : own;
    }

    private List<FeeReduction> reductions(BundleId bundle, String tariff, Question question) {
        return rows(bundle, tariff, question, question.act()).stream()
                .filter(row -> text(row, "basis").equals(REDUCTION))
                .map(row -> new FeeReduction(
                        Math.toIntExact(number(row, "reductionPercent")),
                        text(row, "norm"),
                        text(row, "toBeConfirmed")))
                .toList();
    }

    private @Nullable ShellCostRule shellCost(BundleId bundle, Question question) {
        return List.of(question.authority(), FeeSchedule.STATE).stream()
                .flatMap(tariff -> decisions.evaluate(bundle, "shell-cost", facts(tariff, question)).stream())
                .findFirst()
                .map(row -> new ShellCostRule(
                        ShellCostRule.Source.valueOf(text(row, "source")),
                        number(row, "centsPerCubicMetre"),
                        Math.toIntExact(number(row, "percentOfStated")),
                        text(row, "norm"),
                        text(row, "toBeConfirmed")))
                .orElse(null);
    }

    private List<Map<String, Object>> rows(BundleId bundle, String tariff, Question question, FeeAct act) {
        Map<String, Object> facts = facts(tariff, question);
        facts.put("procedure", question.procedure());
        facts.put("act", act.name());
        return decisions.evaluate(bundle, "fee-schedule", facts);
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
