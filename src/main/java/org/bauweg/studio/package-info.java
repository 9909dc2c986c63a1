/** Pages of those who run Bauweg and of those who design its processes. They show no content of a case. */
@ApplicationModule(
        allowedDependencies = {"shared", "access", "audit", "casefile", "documents", "inspection", "workflow", "web"})
@NullMarked
package org.bauweg.studio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
