package org.bauweg.remedy;

/** What is to be done first against a notice; § 16a HessAGVwGO leaves out the objection in some fields. */
public enum Remedy {
    /** An objection at the authority (§§ 68-70 VwGO). */
    OBJECTION,
    /** Directly to court (§ 74 VwGO). */
    ACTION
}
