package org.bauweg.documents;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Objects that arrive in pieces, over many requests and on several nodes. Until {@link #complete} there is no object. All pieces but the
 * last have one size, at least 5 MB; there are at most {@value #MOST_PIECES}.
 *
 * <p>All methods throw {@link ObjectStoreUnavailable} when the store cannot be reached or refuses, and may be repeated then.
 */
interface PartialObjects {

    /** Pieces of one object; what S3 allows. */
    int MOST_PIECES = 10_000;

    /** Announces an object that will come under this key. */
    PartialObject begin(String key);

    /**
     * Writes a piece, replacing one of the same number. The file must stay until the answer is there.
     *
     * @param number from 1
     * @param position of its first byte in the object
     * @return its tag, which {@link #complete} asks for
     */
    CompletableFuture<String> write(PartialObject object, int number, long position, Path piece);

    /**
     * Makes the object of its pieces. Doing it again changes nothing.
     *
     * @param tags of all pieces in their order
     * @throws ObjectMissing when the pieces are gone and the object is not there
     */
    void complete(PartialObject object, List<String> tags, long size);

    /** How many bytes its pieces have together; empty, or with some servers none, when it is unknown or complete. */
    OptionalLong stored(PartialObject object);

    /** Forgets the object and its pieces; nothing happens when there are none. */
    void abort(PartialObject object);

    /**
     * What was announced before a time and neither completed nor aborted, page by page.
     *
     * @param after the last one of the page before; null for the first page
     */
    List<PartialObject> begunBefore(Instant time, @Nullable PartialObject after, int limit);
}
