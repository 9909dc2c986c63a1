package org.bauweg.notices;

import java.util.regex.Pattern;

/**
 * A document named in a letter.
 *
 * @param kind what it is, for example "Liegenschaftsplan"
 * @param fileName name of the file as uploaded
 * @param bytes size
 * @param sha256 hash, 64 hexadecimal digits
 */
public record DocumentEntry(String kind, String fileName, long bytes, String sha256) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** Rejects negative sizes and anything that is no SHA-256 in lower case. */
    public DocumentEntry {
        if (bytes < 0 || !SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("A document needs its size and its SHA-256");
        }
    }
}
