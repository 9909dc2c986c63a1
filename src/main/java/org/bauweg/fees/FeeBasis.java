package org.bauweg.fees;

/** What an item of a tariff reckons from. */
public enum FeeBasis {
    /** An amount for each commenced 1,000 EUR of the shell cost (Rohbausumme). */
    SHELL_COST,
    /** A fixed amount. */
    FIXED,
    /** The tariff's amount is not on record: a person looks it up and assesses it. */
    OPEN
}
