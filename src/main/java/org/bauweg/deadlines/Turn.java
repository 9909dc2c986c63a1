package org.bauweg.deadlines;

/** Who has to act before a period ends. */
public enum Turn {
    APPLICANT,
    /** The building authority in charge. */
    AUTHORITY,
    /** An agency or the municipality that was asked. */
    CONSULTED,
    NEIGHBOUR,
    /** A waiting period or a time of validity: nobody has to. */
    NOBODY
}
