package org.bauweg.fees;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Finds the shell cost (Rohbausumme) of a building, once, and writes down how. */
final class ShellCosts {

    private static final String LABEL = "Rohbausumme";

    private final @Nullable ShellCostRule rule;
    private final BuildingFigures figures;
    private final FeeNotes notes;
    private @Nullable Long cents;
    private boolean sought;

    ShellCosts(@Nullable ShellCostRule rule, BuildingFigures figures, FeeNotes notes) {
        this.rule = rule;
        this.figures = figures;
        this.notes = notes;
    }

    /** In cents; null if the declaration or the tables do not tell. */
    @Nullable
    Long cents() {
        if (!sought) {
            sought = true;
            cents = find();
        }
        return cents;
    }

    private @Nullable Long find() {
        if (rule == null) {
            notes.hint("Für dieses Vorhaben ist nicht hinterlegt, wie die Rohbausumme ermittelt wird.");
            return null;
        }
        notes.source(rule.norm(), rule.toBeConfirmed());
        return rule.source() == ShellCostRule.Source.VOLUME ? byVolume(rule) : byStatedCosts(rule);
    }

    private @Nullable Long byVolume(ShellCostRule known) {
        BigDecimal volume = figures.volume();
        if (volume == null) {
            notes.hint("Der umbaute Raum ist nicht angegeben, die Rohbausumme also nicht zu ermitteln.");
            return null;
        }
        long cost = Cents.times(volume, known.centsPerCubicMetre());
        notes.line(
                LABEL,
                volume.toPlainString().replace('.', ',') + " m³ umbauter Raum × "
                        + Cents.text(known.centsPerCubicMetre()) + " je m³ = " + Cents.text(cost));
        return cost;
    }

    private @Nullable Long byStatedCosts(ShellCostRule known) {
        Long stated = figures.statedCents();
        if (stated == null) {
            notes.hint("Die Baukosten sind nicht angegeben, die Rohbausumme ist also nicht zu ermitteln.");
            return null;
        }
        long cost = Cents.percent(stated, known.percentOfStated());
        notes.line(
                LABEL,
                known.percentOfStated() == 100
                        ? "angegebene Baukosten " + Cents.text(cost)
                        : known.percentOfStated() + " Prozent der angegebenen Baukosten von " + Cents.text(stated)
                                + " = " + Cents.text(cost));
        return cost;
    }
}
