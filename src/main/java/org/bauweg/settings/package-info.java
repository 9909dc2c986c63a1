/**
 * What an authority sets differently from the others, for a time: internal targets, texts, rules of signature, additional
 * documents, optional steps. All authorities run the same models.
 */
@ApplicationModule(allowedDependencies = {"shared", "authority"})
@NullMarked
package org.bauweg.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
