package org.bauweg.shared;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** Identifies one period of one case. */
public record DeadlineId(UUID value) implements Serializable {

    /** A new, random id. */
    public static DeadlineId random() {
        return new DeadlineId(UUID.randomUUID());
    }

    /** The id that {@code text} names, or empty if it is no UUID in its 36-character form. */
    public static Optional<DeadlineId> parse(String text) {
        return Uuids.parse(text).map(DeadlineId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
