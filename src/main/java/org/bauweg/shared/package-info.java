/** What every module speaks of: identifiers, the tenant scope of a transaction, the clock. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.bauweg.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
