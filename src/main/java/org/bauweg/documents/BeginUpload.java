package org.bauweg.documents;

import org.jspecify.annotations.Nullable;

/**
 * Announces a file that will come in several requests.
 *
 * @param file what it is for; {@link ReceiveDocument#announcedSize} must be known
 * @param modified when the file was last changed, in milliseconds, as the client says
 * @param metadata as the client sent it
 */
public record BeginUpload(ReceiveDocument file, @Nullable Long modified, String metadata) {

    /** Characters of {@code metadata}. */
    public static final int LONGEST = 4000;

    public BeginUpload {
        if (file.announcedSize() < 0 || metadata.length() > LONGEST) {
            throw new IllegalArgumentException("an upload needs its size and short metadata");
        }
    }
}
