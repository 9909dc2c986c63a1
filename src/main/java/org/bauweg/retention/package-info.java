/**
 * How long the documents of closed cases stay: periods of each authority, legal holds, and deletion that a head confirms. Nothing of a case is
 * ever deleted by time alone.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "casefile", "documents", "settings"})
@NullMarked
package org.bauweg.retention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
