package org.bauweg.shared;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** Identifies a case from its first draft on: the id of a draft stays when it is submitted. */
public record CaseId(UUID value) implements Serializable {

    /** A new, random id. */
    public static CaseId random() {
        return new CaseId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if {@code text} is no UUID */
    public static CaseId of(String text) {
        return new CaseId(UUID.fromString(text));
    }

    /** The id that {@code text} names, or empty if it is no UUID in its 36-character form. */
    public static Optional<CaseId> parse(String text) {
        return Uuids.parse(text).map(CaseId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
