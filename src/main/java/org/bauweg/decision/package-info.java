/** The decision on an application: conditions, draft, four eyes, signature (§ 74 HBO). */
@ApplicationModule(allowedDependencies = {"shared", "audit", "casefile", "deadlines", "completeness"})
@NullMarked
package org.bauweg.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
