package org.bauweg.fees;

/**
 * How the shell cost (Rohbausumme) of a building is found.
 *
 * @param source from the gross volume or from the costs the applicant stated
 * @param centsPerCubicMetre for {@link Source#VOLUME}: cents for each m³ of gross volume (BRI)
 * @param percentOfStated for {@link Source#STATED_COSTS}: how much of the stated costs counts, 0 to 100
 * @param toBeConfirmed what of it nobody has confirmed yet, German; blank if all is
 */
public record ShellCostRule(
        Source source, long centsPerCubicMetre, int percentOfStated, String norm, String toBeConfirmed) {

    /** What the shell cost is taken from. */
    public enum Source {
        VOLUME,
        STATED_COSTS
    }

    /** Rejects negative values and a percentage above 100. */
    public ShellCostRule {
        if (centsPerCubicMetre < 0 || percentOfStated < 0 || percentOfStated > 100) {
            throw new IllegalArgumentException("no shell cost rule: " + centsPerCubicMetre + ", " + percentOfStated);
        }
    }
}
