package org.bauweg.statistics;

/** What happens to a project after it may be carried out. */
public enum BuildingEvent {
    STARTED,
    UNDER_ROOF,
    COMPLETED,
    /** Permit or right to build gone (§ 3 Abs. 3 Nr. 1 HBauStatG). */
    LAPSED
}
