package org.bauweg.workflow;

import org.jspecify.annotations.Nullable;

/**
 * Something in a bundle that Bauweg refuses, in words for a process designer (German).
 *
 * @param file name of the file
 * @param elementId id of the element, or null if it concerns the whole file
 * @param problem what is wrong
 * @param remedy what to do about it
 */
public record Finding(String file, @Nullable String elementId, String problem, String remedy) {

    @Override
    public String toString() {
        return file + (elementId == null ? "" : " [" + elementId + "]") + ": " + problem + " " + remedy;
    }
}
