/** Zurückstellung of a building application (§ 15 BauGB): the procedure stands still until it ends. */
@ApplicationModule(allowedDependencies = {"shared", "access", "audit", "casefile", "deadlines", "messages"})
@NullMarked
package org.bauweg.suspension;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
