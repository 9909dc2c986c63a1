package org.bauweg.inspection;

import java.io.IOException;

/** Width and height of a picture in pixels; of several in one file, those of the largest. */
record PictureSize(long width, long height) {

    boolean tooLarge() {
        return width > StreamCost.MOST_PIXELS / Math.max(1, height);
    }

    PictureSize larger(PictureSize other) {
        return tooLarge() || (!other.tooLarge() && width * height >= other.width * other.height) ? this : other;
    }

    /** A picture that cannot be shown. */
    static final class Damaged extends IOException {
        private static final long serialVersionUID = 1;
        private final boolean truncated;

        Damaged(boolean truncated) {
            super(truncated ? "truncated" : "unreadable");
            this.truncated = truncated;
        }

        boolean truncated() {
            return truncated;
        }
    }
}
