package org.bauweg.workflow;

import java.util.Locale;

/** Which way a case without a permit takes once its waiting time is over or broken off, as its model compares it. */
enum ExemptionOutcome {
    /** Nobody has demanded anything. */
    OPEN,
    /** A permit procedure is to be carried out. */
    CONVERT,
    /** The municipality asks for a prohibition (§ 15 Abs. 1 S. 2 BauGB). */
    PROHIBIT,
    /** Required documents are missing; the time has not begun. */
    MISSING,
    /** Not eligible, and no permit procedure either. */
    REJECT;

    String inModels() {
        return name().toLowerCase(Locale.ROOT);
    }
}
