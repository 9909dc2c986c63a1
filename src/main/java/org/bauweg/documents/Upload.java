package org.bauweg.documents;

import java.time.Instant;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being uploaded, or was.
 *
 * @param task the task it is uploaded for; null for files of the application
 * @param metadata as the client sent it, given back on request
 * @param modified when the file was last changed, in milliseconds, as the client says; tells versions of one name apart
 * @param size announced, in bytes
 * @param offset bytes that are stored
 * @param refusal why it did not become a document; null unless {@link State#REFUSED}
 */
public record Upload(
        UploadId id,
        CaseId caseId,
        AccountId account,
        String slot,
        @Nullable String task,
        String fileName,
        @Nullable Long modified,
        String metadata,
        long size,
        long offset,
        State state,
        ReceiveOutcome.@Nullable Refused refusal,
        Instant expiresAt) {

    /** Where an upload stands. */
    public enum State {
        /** More bytes are to come, or the last step has still to be done. */
        OPEN,
        /** A document by now. */
        DONE,
        /** All bytes came, but it could not become a document. */
        REFUSED
    }

    /** Whether nobody may go on with it. */
    public boolean expired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Names no file and no person: safe in logs. */
    @Override
    public String toString() {
        return "Upload[" + id + ", " + state + ", " + offset + " of " + size + "]";
    }
}
