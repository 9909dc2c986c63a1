package org.bauweg.fees;

import org.jspecify.annotations.Nullable;

/** Reckons one fee and writes down how. */
final class FeeReckoning {

    private final FeeSchedule schedule;
    private final FeeNotes notes = new FeeNotes();
    private final ShellCosts shellCosts;

    FeeReckoning(FeeSchedule schedule, BuildingFigures figures) {
        this.schedule = schedule;
        this.shellCosts = new ShellCosts(schedule.shellCost(), figures, notes);
    }

    FeeCalculation reckon() {
        Long sum = items();
        if (sum != null) {
            sum = reduced(sum);
            notes.line("Gebühr", Cents.text(sum));
        }
        return notes.result(sum);
    }

    private @Nullable Long items() {
        if (schedule.items().isEmpty()) {
            notes.hint(
                    schedule.tariff().equals(FeeSchedule.STATE)
                            ? "Für diese Amtshandlung steht nichts in der Gebührentabelle. Bitte setzen Sie den Betrag selbst fest."
                            : "Der eingestellte Tarif „" + schedule.tariff()
                                    + "“ hat für diese Amtshandlung an diesem Tag keine Zeile. Bitte setzen Sie den Betrag selbst"
                                    + " fest und prüfen Sie die Einstellung „Gebührenverzeichnis“.");
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
            notes.source(item.norm(), item.toBeConfirmed());
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
            notes.line(item.title(), "fester Betrag " + Cents.text(item.fixedCents()));
        }
        return item.fixedCents();
    }

    private @Nullable Long open(FeeItem item, boolean told) {
        if (told) {
            notes.hint(item.title()
                    + ": Der Betrag ist nicht hinterlegt. Bitte schlagen Sie ihn nach und setzen Sie ihn fest.");
        }
        return null;
    }

    private @Nullable Long byShellCost(FeeItem item, boolean told) {
        Long base = shellCosts.cents();
        if (base == null) {
            return null;
        }
        long thousands = Cents.commencedThousands(base);
        long fee = Math.multiplyExact(thousands, item.centsPerThousand());
        if (told) {
            notes.line(
                    item.title(),
                    Cents.text(base) + " sind " + thousands + " angefangene 1.000\u00A0EUR; " + thousands + " × "
                            + Cents.text(item.centsPerThousand()) + " = " + Cents.text(fee));
        }
        return fee;
    }

    private @Nullable Long limited(FeeItem item, long fee, boolean told) {
        long limited = Math.max(fee, item.minimumCents());
        if (told && limited > fee) {
            notes.line("Mindestgebühr", "mindestens " + Cents.text(item.minimumCents()));
        }
        Long maximum = item.maximumCents();
        if (maximum != null && limited > maximum) {
            limited = maximum;
            if (told) {
                notes.line("Höchstgebühr", "höchstens " + Cents.text(maximum));
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
                notes.hint(
                        "Höchstens die Gebühr für: " + act.label() + ". Sie war nicht zu berechnen; bitte prüfen Sie.");
                return fee;
            }
            cap = Math.addExact(cap, part);
        }
        if (schedule.caps().isEmpty() || cap >= fee) {
            return fee;
        }
        notes.line("Höchstgebühr", "höchstens die Gebühr für: " + act.label() + ", das sind " + Cents.text(cap));
        return cap;
    }

    private long reduced(long fee) {
        long reduced = fee;
        for (FeeReduction reduction : schedule.reductions()) {
            notes.source(reduction.norm(), reduction.toBeConfirmed());
            long charged = Cents.percent(reduced, 100 - reduction.percent());
            notes.line(
                    "Ermäßigung",
                    reduction.percent() + " Prozent weniger: " + Cents.text(reduced) + " − "
                            + Cents.text(reduced - charged) + " = " + Cents.text(charged) + " (" + reduction.norm()
                            + ")");
            reduced = charged;
        }
        return reduced;
    }
}
