package org.bauweg.reminders;

import java.util.Optional;
import java.util.UUID;
import org.bauweg.shared.DeadlineId;

/** Identifies a hint. */
public record HintId(UUID value) {

    /** The id that {@code text} names, or empty if it is no UUID in its 36-character form. */
    public static Optional<HintId> parse(String text) {
        return DeadlineId.parse(text).map(id -> new HintId(id.value()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
