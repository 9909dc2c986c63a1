/** Measurements, run by hand and never by the build: see docs/bench.md. Nothing here asserts a time. */
@NullMarked
package org.bauweg.bench;

import org.jspecify.annotations.NullMarked;
