package org.bauweg.documents;

import java.util.Optional;
import java.util.UUID;
import org.bauweg.shared.DocumentId;

/** Identifies an upload that takes several requests. */
public record UploadId(UUID value) {

    /** A new, random id. */
    public static UploadId random() {
        return new UploadId(UUID.randomUUID());
    }

    /** The id that {@code text} names, or empty if it is no UUID in its 36-character form. */
    public static Optional<UploadId> parse(String text) {
        return DocumentId.parse(text).map(id -> new UploadId(id.value()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
