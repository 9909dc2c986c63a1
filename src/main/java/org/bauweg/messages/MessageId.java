package org.bauweg.messages;

import java.util.UUID;

/** Identifies a message. */
public record MessageId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
