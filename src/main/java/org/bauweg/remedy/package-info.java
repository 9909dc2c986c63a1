/** What can be done against a notice: its notification, the time for a remedy, objections and what becomes of them (VwGO). */
@ApplicationModule(allowedDependencies = {"shared", "audit", "casefile", "deadlines", "settings"})
@NullMarked
package org.bauweg.remedy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
