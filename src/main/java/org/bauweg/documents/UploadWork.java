package org.bauweg.documents;

import java.util.List;
import org.bauweg.shared.DocumentId;

/**
 * An upload with what it takes to go on with it.
 *
 * @param tags of the whole pieces in the store
 * @param rests objects with the bytes after the last whole piece, in their order
 * @param digest of the stored bytes; copy it to go on
 * @param claim of whoever goes on; only the newest may commit
 */
record UploadWork(
        Upload upload,
        ReceiveDocument file,
        DocumentId document,
        PartialObject object,
        long partSize,
        List<String> tags,
        List<String> rests,
        RunningDigest digest,
        int claim,
        int attempts) {

    /** Bytes after the last whole piece. */
    long restSize() {
        return upload.offset() - wholeSize();
    }

    long wholeSize() {
        return Math.min(tags.size() * partSize, upload.offset());
    }

    boolean complete() {
        return upload.offset() == upload.size();
    }
}
