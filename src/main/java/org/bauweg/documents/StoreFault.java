package org.bauweg.documents;

import org.bauweg.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong between rows and objects.
 *
 * @param name of the object in the store, or the id of the upload; names no file and no person
 * @param caseId null when nobody knows the object
 * @param repaired whether it was mended or, where that cannot be, marked
 */
public record StoreFault(Kind kind, String name, @Nullable CaseId caseId, boolean repaired) {

    /** What is wrong. */
    public enum Kind {
        /** A row whose object is not there. */
        MISSING,
        /** A row whose object has another size. */
        WRONG_SIZE,
        /** A row whose object has other bytes. */
        WRONG_HASH,
        /** A row whose object breaks off while it is read; nothing is marked, the store has to be looked after. */
        UNREADABLE,
        /** A row marked as lost whose object is there, as it was stored. */
        BACK_AGAIN,
        /** An unfinished upload of which stored bytes are gone. */
        UPLOAD_LOST,
        /** An object that belongs to no row and is older than the grace time. */
        ORPHAN,
        /** Pieces of an upload that is gone, older than the grace time. */
        ORPHAN_PIECES,
        /** An object that Bauweg never wrote; it stays. */
        FOREIGN
    }
}
