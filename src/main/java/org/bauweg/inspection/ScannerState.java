package org.bauweg.inspection;

import org.jspecify.annotations.Nullable;

/**
 * How it stands with the virus scanner.
 *
 * @param version as it calls itself, with the state of its signatures; null unless it answers
 */
public record ScannerState(Kind kind, @Nullable String version) {

    public enum Kind {
        /** None is set up; files are not scanned. */
        ABSENT,
        READY,
        /** One is set up and does not answer; files wait. */
        DOWN
    }
}
