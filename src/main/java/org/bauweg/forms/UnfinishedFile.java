package org.bauweg.forms;

import org.jspecify.annotations.Nullable;

/**
 * A file of which only a part has been uploaded.
 *
 * @param url where its upload goes on
 * @param size of the whole file, in bytes
 * @param modified when the file was last changed, in milliseconds; null if unknown
 * @param text a sentence that names it and says how far it is
 */
public record UnfinishedFile(
        String name, String url, long size, @Nullable Long modified, String text) {}
