/** Works that need no permit: how long they wait, who may still demand a procedure, and when they may begin (§§ 63 to 64a HBO). */
@ApplicationModule(allowedDependencies = {"shared", "audit", "casefile", "deadlines"})
@NullMarked
package org.bauweg.exemption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
