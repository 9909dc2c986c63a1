package org.bauweg.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One act on a case.
 *
 * @param position 1 for the first entry of its stream
 * @param actor who acted: the id of an account, or {@code bauweg} for the system
 * @param act stable code, as in {@code completeness.confirmed}
 * @param details what belongs to the act; no names, no addresses
 */
public record JournalEntry(long position, Instant at, String actor, String act, Map<String, String> details) {}
