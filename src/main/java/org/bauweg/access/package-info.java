/** Who somebody is and which cases they may see: accounts, roles, grants, login. */
@ApplicationModule(allowedDependencies = {"shared", "authority", "audit"})
@NullMarked
package org.bauweg.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
