/**
 * Fees of the building authority: what a tariff says, how an amount is reckoned from it, what was proposed and what a
 * person assessed (§§ 1, 4, 14 HVwKostG). All amounts are whole cents. The tariffs themselves are decision tables; this
 * module gets their rows.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "casefile"})
@NullMarked
package org.bauweg.fees;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
