package org.bauweg.casefile;

/** What is handed in to begin a procedure: only what is applied for is an application. */
public enum Filing {
    /** Bauantrag and the like: something is to be granted (§ 69 HBO). */
    APPLICATION,
    /** Questions put before the application (§ 76 HBO). */
    INQUIRY,
    /** Documents shown before works that need no permit (§§ 63, 64, 64a HBO). */
    NOTIFICATION,
    /** A removal announced (§ 63a HBO). */
    REMOVAL_NOTICE
}
