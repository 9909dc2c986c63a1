package org.bauweg.audit;

import java.util.Map;
import java.util.TreeMap;

/**
 * An act to be recorded.
 *
 * @param actor the id of the account that acts, or {@link #SYSTEM}
 * @param code stable code, as in {@code completeness.confirmed}; its texts are in the message bundles under
 *     {@code journal.<code>}
 * @param details what belongs to the act; ids, dates and short texts
 */
public record Act(String actor, String code, Map<String, String> details) {

    /** The actor of what timers and steps without a person do. */
    public static final String SYSTEM = "bauweg";

    public Act {
        details = new TreeMap<>(details);
    }
}
