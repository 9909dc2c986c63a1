package org.bauweg.web;

import java.util.List;
import org.bauweg.documents.ByteRange;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;

/**
 * What of a file a request asks for, RFC 9110 section 14. One range is given; of several, all of the file.
 *
 * @param range null for the whole file and when there is no such range
 */
record WantedBytes(HttpStatus status, @Nullable ByteRange range) {

    private static final WantedBytes WHOLE = new WantedBytes(HttpStatus.OK, null);

    /**
     * Reads the headers {@code Range} and {@code If-Range}; one that cannot be read counts as absent.
     *
     * @param etag of the file as it is now; a range of another one would not fit to what the client has
     */
    static WantedBytes of(@Nullable String range, @Nullable String ifRange, String etag, long size) {
        if (range == null || (ifRange != null && !ifRange.strip().equals(etag))) {
            return WHOLE;
        }
        List<HttpRange> ranges;
        try {
            ranges = HttpRange.parseRanges(range);
        } catch (IllegalArgumentException e) {
            return WHOLE;
        }
        if (ranges.size() != 1) {
            return WHOLE;
        }
        long first = ranges.get(0).getRangeStart(size);
        long last = ranges.get(0).getRangeEnd(size);
        return first >= size || last < first
                ? new WantedBytes(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE, null)
                : new WantedBytes(HttpStatus.PARTIAL_CONTENT, new ByteRange(first, last));
    }

    /** Whether the file's end is among the bytes. */
    boolean reachesEnd(long size) {
        return range == null || range.last() == size - 1;
    }

    /** Whether the file's beginning is among the bytes. */
    boolean fromStart() {
        return range == null || range.first() == 0;
    }
}
