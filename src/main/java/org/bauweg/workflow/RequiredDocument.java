package org.bauweg.workflow;

import java.util.List;
import java.util.Optional;

/**
 * A document that a procedure needs.
 *
 * @param key short name of the Bauvorlagenerlass tables, for example {@code LP}
 * @param name German name
 * @param slot document slot of the application it is uploaded to; empty if it is part of the drawings, written by Bauweg, or due later
 * @param norms legal bases in German citation form
 * @param notes what it must show or when it is needed, in German
 */
public record RequiredDocument(
        String key, String name, Time time, Optional<String> slot, List<String> norms, List<String> notes) {

    /** When it is due. */
    public enum Time {
        /** With the application. */
        APPLICATION,
        /** Before the works begin. */
        START,
        /** At shell or final completion. */
        COMPLETION,
        /** Never by itself. */
        OPTIONAL
    }

    public RequiredDocument {
        norms = List.copyOf(norms);
        notes = List.copyOf(notes);
    }

    /** The legal bases as one text. */
    public String norm() {
        return String.join("; ", norms);
    }

    /** The notes as one text, empty if there are none. */
    public String note() {
        return String.join(" ", notes);
    }

    RequiredDocument and(RequiredDocument other) {
        return new RequiredDocument(
                key, name, time, slot.or(other::slot), joined(norms, other.norms), joined(notes, other.notes));
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream())
                .distinct()
                .toList();
    }
}
