package org.bauweg.fees;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bauweg.fees.FeeCalculation.Line;
import org.jspecify.annotations.Nullable;

/** Reckons one fee and writes down how. */
final class FeeReckoning {

    private final FeeSchedule schedule;
    private final BuildingFigures figures;
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> norms = new LinkedHashSet<>();
    private final Set<String> toBeConfirmed = new LinkedHashSet<>();
    private @Nullable Long shellCost;
    private boolean shellCostSought;

    FeeReckoning(FeeSchedule schedule, BuildingFigures figures) {
        this.schedule = schedule;
        this.figures = figures;
    }

    FeeCalculation reckon() {
        Long sum = items();
        if (sum != null) {
            sum = reduced(sum);
            line("Gebühr", Cents.text(sum));
        }
        return new FeeCalculation(sum, lines, List.copyOf(norms), List.copyOf(toBeConfirmed));
    }

    private @Nullable Long items() {
        if (schedule.items().isEmpty()) {
            line(
                    "Tarif",
                    "Für diese Amtshandlung steht nichts in der Gebührentabelle. Bitte setzen Sie den Betrag selbst fest.");
            return null;
        }
        long sum = 0;
        boolean open = false;
        for (FeeItem item : schedule.items()) {
            Long fee = fee(item, true);
            open |= fee == null;
            sum = Math.addExact(sum, fee == null ? 0 : fee);
        }
        return open ? null : sum;
    }

    /** @param told whether the way is written down; a cap is only compared with */
    private @Nullable Long fee(FeeItem item, boolean told) {
        if (told) {
            source(item.norm(), item.toBeConfirmed());
        }
        Long fee =
                switch (item.basis()) {
                    case FIXED -> fixed(item, told);
                    case SHELL_COST -> byShellCost(item, told);
                    case OPEN -> open(item, told);
                };
        return fee == null ? null : limited(item, fee, told);
    }

    private Long fixed(FeeItem item, boolean told) {
        if (told) {
            line(item.title(), "fester Betrag " + Cents.text(item.fixedCents()));
        }
        return item.fixedCents();
    }

    private @Nullable Long open(FeeItem item, boolean told) {
        if (told) {
            line(item.title(), "Der Betrag ist nicht hinterlegt. Bitte schlagen Sie ihn nach und setzen Sie ihn fest.");
        }
        return null;
    }

    private @Nullable Long byShellCost(FeeItem item, boolean told) {
        Long base = shellCost();
        if (base == null) {
            return null;
        }
        long thousands = Cents.commencedThousands(base);
        long fee = Math.multiplyExact(thousands, item.centsPerThousand());
        if (told) {
            line(
                    item.title(),
                    Cents.text(base) + " sind " + thousands + " angefangene 1.000\u00A0EUR; " + thousands + " × "
                            + Cents.text(item.centsPerThousand()) + " = " + Cents.text(fee));
        }
        return fee;
    }

    private @Nullable Long limited(FeeItem item, long fee, boolean told) {
        long limited = Math.max(fee, item.minimumCents());
        if (told && limited > fee) {
            line("Mindestgebühr", "mindestens " + Cents.text(item.minimumCents()));
        }
        Long maximum = item.maximumCents();
        if (maximum != null && limited > maximum) {
            limited = maximum;
            if (told) {
                line("Höchstgebühr", "höchstens " + Cents.text(maximum));
            }
        }
        FeeAct cap = item.cappedBy();
        return cap == null || !told ? (Long) limited : capped(cap, limited);
    }

    private Long capped(FeeAct act, long fee) {
        long cap = 0;
        for (FeeItem item : schedule.caps()) {
            Long part = fee(item, false);
            if (part == null) {
                line(
                        "Höchstgebühr",
                        "höchstens die Gebühr für: " + act.label() + ". Sie war nicht zu berechnen; bitte prüfen Sie.");
                return fee;
            }
            cap = Math.addExact(cap, part);
        }
        if (schedule.caps().isEmpty() || cap >= fee) {
            return fee;
        }
        line("Höchstgebühr", "höchstens die Gebühr für: " + act.label() + ", das sind " + Cents.text(cap));
        return cap;
    }

    private long reduced(long fee) {
        long reduced = fee;
        for (FeeReduction reduction : schedule.reductions()) {
            source(reduction.norm(), reduction.toBeConfirmed());
            long charged = Cents.percent(reduced, 100 - reduction.percent());
            line(
                    "Ermäßigung",
                    reduction.percent() + " Prozent weniger: " + Cents.text(reduced) + " − "
                            + Cents.text(reduced - charged) + " = " + Cents.text(charged) + " (" + reduction.norm()
                            + ")");
            reduced = charged;
        }
        return reduced;
    }

    /** The shell cost in cents, found and written down once. */
    private @Nullable Long shellCost() {
        if (!shellCostSought) {
            shellCostSought = true;
            shellCost = findShellCost();
        }
        return shellCost;
    }

    private @Nullable Long findShellCost() {
        ShellCostRule rule = schedule.shellCost();
        if (rule == null) {
            line("Rohbausumme", "Für dieses Vorhaben ist nicht hinterlegt, wie sie ermittelt wird.");
            return null;
        }
        source(rule.norm(), rule.toBeConfirmed());
        return rule.source() == ShellCostRule.Source.VOLUME ? byVolume(rule) : byStatedCosts(rule);
    }

    private @Nullable Long byVolume(ShellCostRule rule) {
        BigDecimal volume = figures.volume();
        if (volume == null) {
            line("Rohbausumme", "Der umbaute Raum ist nicht angegeben.");
            return null;
        }
        long cost = Cents.times(volume, rule.centsPerCubicMetre());
        line(
                "Rohbausumme",
                volume.toPlainString().replace('.', ',') + " m³ umbauter Raum × "
                        + Cents.text(rule.centsPerCubicMetre()) + " je m³ = " + Cents.text(cost));
        return cost;
    }

    private @Nullable Long byStatedCosts(ShellCostRule rule) {
        Long stated = figures.statedCents();
        if (stated == null) {
            line("Rohbausumme", "Die Baukosten sind nicht angegeben.");
            return null;
        }
        long cost = Cents.percent(stated, rule.percentOfStated());
        line(
                "Rohbausumme",
                rule.percentOfStated() == 100
                        ? "angegebene Baukosten " + Cents.text(cost)
                        : rule.percentOfStated() + " Prozent der angegebenen Baukosten von " + Cents.text(stated)
                                + " = " + Cents.text(cost));
        return cost;
    }

    private void line(String label, String text) {
        lines.add(new Line(label, text));
    }

    private void source(String norm, String unconfirmed) {
        if (!norm.isBlank()) {
            norms.add(norm);
        }
        if (!unconfirmed.isBlank()) {
            toBeConfirmed.add(unconfirmed);
        }
    }
}
