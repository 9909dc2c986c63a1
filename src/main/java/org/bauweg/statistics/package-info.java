/**
 * The record of each building project for the construction statistics (HBauStatG): filled from the case, reported by
 * month, with the projects that are permitted and not completed at the end of a year. What is not known is a gap.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "casefile"})
@NullMarked
package org.bauweg.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
