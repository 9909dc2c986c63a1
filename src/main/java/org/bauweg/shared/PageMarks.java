package org.bauweg.shared;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What addresses say about lists, made safe for the database: anyone can write anything there. */
public final class PageMarks {

    /** Longest search text in characters. */
    public static final int LONGEST_SEARCH = 100;

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private PageMarks() {}

    /** The search text without control characters and outer blanks, at most {@value #LONGEST_SEARCH} characters; empty if none is left. */
    public static Optional<String> search(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "").strip();
        int end = Math.min(clean.length(), LONGEST_SEARCH);
        // half a character outside the basic plane is no text
        if (end < clean.length() && Character.isHighSurrogate(clean.charAt(end - 1))) {
            end--;
        }
        return Optional.of(clean.substring(0, end).strip()).filter(part -> !part.isEmpty());
    }

    /** The ISO instant of a page mark, empty if it is none or lies outside the years 1900 to 9999. */
    public static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text)).filter(at -> !at.isBefore(FIRST) && !at.isAfter(LAST));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether the text has control characters. */
    public static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
