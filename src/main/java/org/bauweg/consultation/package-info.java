/** Who is heard on an application and what they said (§ 70 Abs. 1 HBO, § 36 BauGB). */
@ApplicationModule(allowedDependencies = {"shared", "authority", "access", "audit", "casefile", "deadlines"})
@NullMarked
package org.bauweg.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
