/**
 * Files of a case: receiving, checking and keeping them. The row is the truth, the object store holds the bytes; an object is
 * written before its row and removed after it. No byte of a file ever stays in a process variable or whole in memory.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "inspection"})
@NullMarked
package org.bauweg.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
