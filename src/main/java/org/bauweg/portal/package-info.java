/**
 * The applicant's pages: drafts step by step, sending, status, mailbox, tasks. They work without JavaScript; with it, uploads show their progress
 * and questions appear without a page load.
 *
 * <p>Every page of a case first asks {@link org.bauweg.portal.OwnCases}; a case of others looks like one that does not exist.
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
            "fees",
            "messages",
            "completeness",
            "decision",
            "consultation",
            "suspension",
            "remedy",
            "workflow",
            "web"
        })
@NullMarked
package org.bauweg.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
