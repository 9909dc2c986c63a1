package org.bauweg.shared;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** Identifies a stored document, uploaded or generated. */
public record DocumentId(UUID value) implements Serializable {

    /** A new, random id. */
    public static DocumentId random() {
        return new DocumentId(UUID.randomUUID());
    }

    /** The id that {@code text} names, or empty if it is no UUID in its 36-character form. */
    public static Optional<DocumentId> parse(String text) {
        return Uuids.parse(text).map(DocumentId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
