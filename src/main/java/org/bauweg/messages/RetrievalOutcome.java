package org.bauweg.messages;

import java.time.Instant;

/** What became of recording a retrieval of the notice. */
public sealed interface RetrievalOutcome {

    /** The first retrieval. */
    record Retrieved(Instant at) implements RetrievalOutcome {}

    /** It was retrieved before; the first time counts. */
    record AlreadyRetrieved(Instant at) implements RetrievalOutcome {}

    /** No notice was provided yet. */
    record NothingProvided() implements RetrievalOutcome {}

    /** The account does not own the case; its reading notifies nobody. */
    record NotTheApplicant() implements RetrievalOutcome {}
}
