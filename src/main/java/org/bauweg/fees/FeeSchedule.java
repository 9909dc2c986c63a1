package org.bauweg.fees;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the tariff of an authority says on one day about one act.
 *
 * @param tariff key of the rows that hold: the authority's, those its settings name, or {@code default} for the state's
 * @param legalDay the day whose version of the tariff holds
 * @param items what is charged; several add up, none means that the tariff does not know the act
 * @param caps items of the act that caps one of {@code items}
 * @param reductions applied one after the other
 * @param shellCost null if no row says how to find it
 */
public record FeeSchedule(
        String tariff,
        LocalDate legalDay,
        List<FeeItem> items,
        List<FeeItem> caps,
        List<FeeReduction> reductions,
        @Nullable ShellCostRule shellCost) {

    /** The key of the state's tariff, which holds where an authority has none of its own. */
    public static final String STATE = "default";

    public FeeSchedule {
        items = List.copyOf(items);
        caps = List.copyOf(caps);
        reductions = List.copyOf(reductions);
    }
}
