/** From the permit to the use: how long it is valid, start, interruption, shell, completion, inspections (§§ 74, 75, 83, 84 HBO). */
@ApplicationModule(allowedDependencies = {"shared", "audit", "casefile", "deadlines"})
@NullMarked
package org.bauweg.construction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
