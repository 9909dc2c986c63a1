package org.bauweg.audit;

/**
 * A place where a chain of the journal does not hold.
 *
 * @param stream the chain, as in {@code case:<id>}
 * @param position the first entry that is missing, changed or out of order; 0 if the chain's head is missing
 */
public record JournalBreak(String stream, long position) {}
