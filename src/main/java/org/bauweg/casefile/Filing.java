package org.bauweg.casefile;

/** What is handed in to begin a procedure: only what is applied for is an application. Its words are for German letters. */
public enum Filing {
    /** Bauantrag and the like: something is to be granted (§ 69 HBO). */
    APPLICATION("Antrag"),
    /** Questions put before the application (§ 76 HBO). */
    INQUIRY("Bauvoranfrage"),
    /** Documents shown before works that need no permit (§§ 63, 64, 64a HBO). */
    NOTIFICATION("Mitteilung"),
    /** A removal announced (§ 63a HBO). */
    REMOVAL_NOTICE("Abbruchanzeige");

    private final String noun;

    Filing(String noun) {
        this.noun = noun;
    }

    /** As in "Antrag". */
    public String noun() {
        return noun;
    }

    /** As in "Ihr Antrag". */
    public String yours() {
        return form("Ihr ", "Ihre ");
    }

    /** As in "über Ihren Antrag". */
    public String yoursObject() {
        return form("Ihren ", "Ihre ");
    }

    /** As in "der Antrag". */
    public String the() {
        return form("der ", "die ");
    }

    /** As in "über den Antrag". */
    public String theObject() {
        return form("den ", "die ");
    }

    private String form(String masculine, String feminine) {
        return (this == APPLICATION ? masculine : feminine) + noun;
    }
}
