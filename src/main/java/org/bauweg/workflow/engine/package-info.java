/** The one place that knows the process engine. */
@NullMarked
package org.bauweg.workflow.engine;

import org.jspecify.annotations.NullMarked;
