/** Pages of the building authorities, of the agencies and of the municipalities: work list, tasks, cases. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "authority",
            "access",
            "audit",
            "deadlines",
            "forms",
            "casefile",
            "documents",
            "completeness",
            "consultation",
            "decision",
            "construction",
            "remedy",
            "retention",
            "fees",
            "statistics",
            "messages",
            "settings",
            "absence",
            "reminders",
            "suspension",
            "workflow",
            "web"
        })
@NullMarked
package org.bauweg.workbench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
