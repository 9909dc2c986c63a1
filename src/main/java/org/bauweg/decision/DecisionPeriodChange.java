package org.bauweg.decision;

import org.bauweg.deadlines.LedgerDeadline;
import org.jspecify.annotations.Nullable;

/**
 * The period for a decision runs by another rule.
 *
 * @param former null if none ran
 * @param now null if the law sets none any more
 */
public record DecisionPeriodChange(
        @Nullable LedgerDeadline former, @Nullable LedgerDeadline now) {}
