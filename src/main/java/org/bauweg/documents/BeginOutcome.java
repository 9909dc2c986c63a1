package org.bauweg.documents;

/** What came of announcing an upload. */
public sealed interface BeginOutcome {

    /** Bytes may come. */
    record Begun(Upload upload) implements BeginOutcome {}

    /** No byte needs to be sent: it would not be taken. */
    record Refused(ReceiveOutcome.Refused reason) implements BeginOutcome {}
}
