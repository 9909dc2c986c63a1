/** Tells people of periods: before they end the one who has to act, then the heads; and after a change whom it concerns. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "authority",
            "access",
            "casefile",
            "deadlines",
            "messages",
            "absence",
            "audit",
            "settings"
        })
@NullMarked
package org.bauweg.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
