/**
 * End-to-end tests: the packaged application, a real browser. {@code *IT} classes are run by failsafe after packaging.
 *
 * <p>{@link org.bauweg.e2e.AppServer} starts the jar, {@link org.bauweg.e2e.Browser} finds and starts Chromium,
 * {@link org.bauweg.e2e.Pages} opens pages and checks what every page must hold.
 */
@NullMarked
package org.bauweg.e2e;

import org.jspecify.annotations.NullMarked;
