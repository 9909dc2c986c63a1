package org.bauweg.documents;

/** Bytes {@code first} to {@code last} of a file, both included, counted from 0. */
public record ByteRange(long first, long last) {

    public ByteRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("Not a range: " + first + "-" + last);
        }
    }

    public long length() {
        return last - first + 1;
    }
}
