package org.bauweg.deadlines;

import org.jspecify.annotations.Nullable;

/**
 * A period of a case started, changed or ended. Published in the transaction that does it.
 *
 * @param before null if it started
 */
public record DeadlineChanged(@Nullable LedgerDeadline before, LedgerDeadline after) {}
