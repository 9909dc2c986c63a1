package org.bauweg.authority;

import java.util.Set;

/** The fields agencies are heard for; which agency stands behind one differs from authority to authority. */
public final class AgencyFields {

    private static final Set<String> ALL = Set.of(
            "brandschutz",
            "naturschutz",
            "denkmalschutz",
            "wasser",
            "strassen",
            "immissionsschutz",
            "gesundheit",
            "forst",
            "luftfahrt",
            "bergbau",
            "boden",
            "stadtplanung");

    private AgencyFields() {}

    /** Whether there is such a field. */
    public static boolean contains(String field) {
        return ALL.contains(field);
    }
}
