/** Who decides and who is heard: building authorities, municipalities and agencies of the state. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.bauweg.authority;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
