/**
 * Letters and notices as PDF/A-2b with tags: receipt, decision, fee notice, request for documents, status letter.
 * Callers fill plain records; nothing is looked up here. Thymeleaf templates in {@code resources/notices}, fonts in {@code resources/fonts}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.bauweg.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
