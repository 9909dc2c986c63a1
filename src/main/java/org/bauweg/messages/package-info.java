/** The mailbox of a case: letters, free messages, the provision and retrieval of the notice. */
@ApplicationModule(allowedDependencies = {"shared", "access", "audit", "casefile", "deadlines"})
@NullMarked
package org.bauweg.messages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
