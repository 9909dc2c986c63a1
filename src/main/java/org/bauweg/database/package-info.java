/** Where the data lives: the embedded PostgreSQL in the data directory, or an external one. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.bauweg.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
