/** Calendar feeds (RFC 5545) of one's own deadlines, at a secret address. The only module that knows the calendar library. */
@ApplicationModule(allowedDependencies = {"shared", "authority", "access", "audit", "casefile", "deadlines"})
@NullMarked
package org.bauweg.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
