/** Which elements of the shipped models and which rows of the shipped tables the tests have gone through. */
@NullMarked
package org.bauweg.workflow.coverage;

import org.jspecify.annotations.NullMarked;
