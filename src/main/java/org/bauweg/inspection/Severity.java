package org.bauweg.inspection;

/** What a finding means for the file. */
public enum Severity {
    /** The file cannot be taken: it is dangerous, unreadable or no plan. */
    SAFETY,
    /** The file is not taken because an authority made a wall of what is advice elsewhere. */
    DEMAND,
    /** The file is taken; its owner should know and may want to replace it. */
    ADVICE
}
