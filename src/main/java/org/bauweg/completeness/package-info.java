/** Whether an application is complete: confirmed with its date, or what is missing asked for (§ 70 Abs. 2 HBO). */
@ApplicationModule(allowedDependencies = {"shared", "audit", "casefile", "deadlines", "settings"})
@NullMarked
package org.bauweg.completeness;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
