/** How an application begins, is handed in and is withdrawn by the applicant. */
@ApplicationModule(allowedDependencies = {"shared", "authority", "casefile"})
@NullMarked
package org.bauweg.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
