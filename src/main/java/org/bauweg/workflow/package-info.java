/**
 * The way from a process model to Java: tasks a model may call, the bundles of models and forms, and what the pages
 * need of running cases. The process engine itself is known only in {@code workflow.engine}.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "authority",
            "access",
            "deadlines",
            "forms",
            "audit",
            "casefile",
            "intake",
            "documents",
            "completeness",
            "consultation",
            "settings",
            "decision",
            "fees",
            "statistics",
            "exemption",
            "construction",
            "remedy",
            "notices",
            "messages",
            "absence"
        })
@NullMarked
package org.bauweg.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
