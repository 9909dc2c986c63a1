package org.bauweg.completeness;

import java.util.regex.Pattern;
import org.bauweg.shared.DocumentId;

/**
 * A document with exactly the content it had.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record DocumentRef(DocumentId id, String sha256) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    /** Rejects another form of {@code sha256}. */
    public DocumentRef {
        if (!FORM.matcher(sha256).matches()) {
            throw new IllegalArgumentException("no SHA-256");
        }
    }
}
