/** The case: application draft, parties, plot, facts, status. */
@ApplicationModule(allowedDependencies = {"shared", "authority", "access", "audit"})
@NullMarked
package org.bauweg.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
