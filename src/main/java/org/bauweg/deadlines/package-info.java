/**
 * Legal periods: the catalogue of rules, the Hessian holiday calendar and the date arithmetic. Plain dates in, plain dates and
 * a German explanation out; no clock, no database, no engine.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.bauweg.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
