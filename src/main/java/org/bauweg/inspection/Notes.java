package org.bauweg.inspection;

import org.jspecify.annotations.Nullable;

/** Receives what a check finds, in the worker. */
@FunctionalInterface
interface Notes {

    /** @param page counted from 1; null for the file as a whole */
    void note(FindingCode code, @Nullable Integer page, String... arguments);

    /** Something about the file as a whole. */
    default void note(FindingCode code) {
        note(code, null);
    }
}
