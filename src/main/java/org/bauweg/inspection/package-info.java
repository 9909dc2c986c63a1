/**
 * What a file is and whether it can do harm: type, structure, findings. Knows files only, no case and no database. Nothing of a
 * stranger's file is parsed in our own process.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.bauweg.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
