package org.bauweg.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where bytes are kept: files on disk or any S3 server. A key is a path of lower-case letters, digits, dots, hyphens and
 * underscores ({@code cases/<caseId>/<documentId>}); a key is never the folder of another key.
 *
 * <p>An object is either there whole or not at all. All methods throw {@link ObjectStoreUnavailable} when the store cannot be
 * reached or refuses; what they did before is undone or can be repeated.
 */
public interface ObjectStore {

    /** Length of a stream nobody has measured yet. */
    long UNKNOWN_LENGTH = -1;

    /** S3 servers give at most 1000 names at once; one more than asked for tells whether there are more. */
    int LARGEST_PAGE = 999;

    /**
     * Writes an object, replacing one of the same key.
     *
     * @param length bytes in {@code content}, or {@link #UNKNOWN_LENGTH}; a stream of another length is refused
     * @throws IOException when {@code content} cannot be read to its end; no object is left then
     */
    void put(String key, InputStream content, long length) throws IOException;

    /**
     * Opens an object, or a part of it. The caller closes the stream.
     *
     * @throws ObjectMissing when there is none
     */
    InputStream get(String key, @Nullable ByteRange range);

    /** Size and age of an object; empty when there is none. */
    Optional<StoredObject> stat(String key);

    /**
     * Copies an object inside the store, replacing one of the target's key.
     *
     * @throws ObjectMissing when the source does not exist
     */
    void copy(String source, String target);

    /** Removes an object; nothing happens when there is none. */
    void delete(String key);

    /**
     * The objects below a folder, page by page, each once, in an order that does not change.
     *
     * @param folder ends with {@code /}, or is empty for all
     * @param after {@link ObjectPage#next()} of the page before; null for the first page
     * @param limit largest number of objects in the page, 1 to {@value #LARGEST_PAGE}
     */
    ObjectPage list(String folder, @Nullable String after, int limit);
}
