package org.bauweg.consultation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a consulted body wants to know before it answers.
 *
 * @param number the consultation
 * @param position from 1 within the consultation
 * @param answer what the building authority says; null while it waits
 */
public record Question(
        int number,
        int position,
        String text,
        Instant askedAt,
        @Nullable String answer,
        @Nullable Instant answeredAt) {

    /** Most characters of a question or an answer. */
    public static final int LIMIT = 4000;
}
