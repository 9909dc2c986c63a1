@NullMarked
package org.bauweg;

import org.jspecify.annotations.NullMarked;
