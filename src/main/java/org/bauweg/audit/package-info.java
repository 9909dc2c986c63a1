/** The append-only, hash-chained journal of every act. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.bauweg.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
