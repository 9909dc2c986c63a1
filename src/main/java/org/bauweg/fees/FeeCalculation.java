package org.bauweg.fees;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fee and how it was reckoned (§ 14 Abs. 2 S. 2 HVwKostG).
 *
 * @param cents the fee in cents; null if the tariff leaves it open and a person must find it
 * @param lines the way to it, German, in order
 * @param norms where it stands, each once
 * @param toBeConfirmed what the tables say that nobody has confirmed yet, German
 */
public record FeeCalculation(@Nullable Long cents, List<Line> lines, List<String> norms, List<String> toBeConfirmed) {

    /** One step of the reckoning in words. */
    public record Line(String label, String text) {}

    public FeeCalculation {
        lines = List.copyOf(lines);
        norms = List.copyOf(norms);
        toBeConfirmed = List.copyOf(toBeConfirmed);
    }

    /** Reckons the fee: item, minimum and maximum, then reductions, each rounded down to cents. */
    public static FeeCalculation of(FeeSchedule schedule, BuildingFigures figures) {
        return new FeeReckoning(schedule, figures).reckon();
    }
}
