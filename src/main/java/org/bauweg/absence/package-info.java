/** Who of an organisation's staff is away, and who stands in: for tasks, reminders and signatures. */
@ApplicationModule(allowedDependencies = {"shared", "authority", "access", "audit"})
@NullMarked
package org.bauweg.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
