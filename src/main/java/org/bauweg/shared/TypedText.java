package org.bauweg.shared;

import org.jspecify.annotations.Nullable;

/** What people type into fields of several lines: anything can come with it. */
public final class TypedText {

    private TypedText() {}

    /** The text without outer blanks and without control characters other than line ends and tabs; absent text is empty. */
    public static String clean(@Nullable String text) {
        return text == null
                ? ""
                : text.replaceAll("[\\p{Cntrl}&&[^\\r\\n\\t]]", "").strip();
    }
}
