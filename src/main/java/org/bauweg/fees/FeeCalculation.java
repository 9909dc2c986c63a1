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
 * @param hints what the clerk has to do about it, German; never for the applicant
 */
public record FeeCalculation(
        @Nullable Long cents, List<Line> lines, List<String> norms, List<String> toBeConfirmed, List<String> hints) {

    /** One step of the reckoning in words. */
    public record Line(String label, String text) {}

    /** Copies the lists; no hints if there is nothing on record about them. */
    @SuppressWarnings("NullAway") // a calculation kept before hints were told apart has none
    public FeeCalculation {
        lines = List.copyOf(lines);
        norms = List.copyOf(norms);
        toBeConfirmed = List.copyOf(toBeConfirmed);
        hints = hints == null ? List.of() : List.copyOf(hints);
    }

    /** Reckons the fee: item, minimum and maximum, then reductions, each rounded down to cents. */
    public static FeeCalculation of(FeeSchedule schedule, BuildingFigures figures) {
        return new FeeReckoning(schedule, figures).reckon();
    }
}
