package org.bauweg.consultation;

import org.bauweg.authority.AgencyFields;

/** The words by which decision tables name whom to hear. What stands behind them differs from authority to authority. */
public final class KnownBodies {

    /** The municipality of the plot. */
    public static final String MUNICIPALITY = "gemeinde";
    /** The owners of neighbouring plots, whom the clerk names. */
    public static final String NEIGHBOURS = "nachbarschaft";

    private KnownBodies() {}

    /** Whether a decision table may name it. */
    public static boolean contains(String key) {
        return key.equals(MUNICIPALITY) || key.equals(NEIGHBOURS) || AgencyFields.contains(key);
    }
}
