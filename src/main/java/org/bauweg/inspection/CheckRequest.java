package org.bauweg.inspection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks a worker what a file is and what is to be said of it. */
record CheckRequest(String file, String name, @Nullable String declaredType, List<String> allowed) {}
