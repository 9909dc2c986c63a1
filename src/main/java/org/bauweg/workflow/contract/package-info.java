/**
 * What a bundle of process models, decision tables and forms must keep to. Reads the files itself, before any engine
 * sees them; refuses what it does not know.
 */
@NullMarked
package org.bauweg.workflow.contract;

import org.jspecify.annotations.NullMarked;
