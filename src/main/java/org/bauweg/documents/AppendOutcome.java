package org.bauweg.documents;

/** What came of a piece of an upload. */
public sealed interface AppendOutcome {

    /** Stored; with the last piece the file has become a document, or the upload says why not. */
    record Appended(Upload upload) implements AppendOutcome {}

    /** The piece does not begin where the stored part ends, or another request has gone on with the upload meanwhile. */
    record WrongOffset() implements AppendOutcome {}

    /** The piece differs from what was sent; nothing of it was kept. */
    record Damaged() implements AppendOutcome {}

    /** Too much time has passed. */
    record Expired() implements AppendOutcome {}

    /** There is no such upload of this account. */
    record Unknown() implements AppendOutcome {}
}
