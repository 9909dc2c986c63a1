/**
 * Legal periods. At its core plain dates in, plain dates and a German explanation out, without clock, database or Spring: the
 * catalogue of rules, the Hessian holidays, the arithmetic, the course of a period. Around it the ledger of what runs in which case.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit"})
@NullMarked
package org.bauweg.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
