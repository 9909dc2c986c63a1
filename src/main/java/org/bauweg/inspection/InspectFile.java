package org.bauweg.inspection;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file to be looked at.
 *
 * @param fileName clean, as {@link FileNames#clean} makes it
 * @param declaredType as its sender said; compared, never believed
 * @param allowed media types that may be accepted here
 * @param sha256 of the bytes as they came, in lower-case hex; null where nobody measured them
 */
public record InspectFile(
        String fileName,
        @Nullable String declaredType,
        Set<String> allowed,
        @Nullable String sha256) {

    public InspectFile {
        allowed = Set.copyOf(allowed);
    }

    /** Names no file: safe in logs. */
    @Override
    public String toString() {
        return "InspectFile[" + allowed + "]";
    }
}
