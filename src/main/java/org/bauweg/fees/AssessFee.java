package org.bauweg.fees;

import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * Assess what was proposed in a process.
 *
 * @param process the running process that proposed it
 * @param effectKey names the step; the same key assesses once
 * @param cents the amount for {@link Choice#CHANGED}, else ignored
 * @param reason why; needed unless the proposal is taken as it is
 */
public record AssessFee(
        CaseId caseId,
        String process,
        String effectKey,
        Choice choice,
        @Nullable Long cents,
        String reason,
        AccountId by) {

    /** Longest reason in characters. */
    public static final int REASON_LIMIT = 4000;

    /** What the clerk makes of the proposal. */
    public enum Choice {
        PROPOSED,
        CHANGED,
        /** Nothing is charged. */
        WAIVED
    }
}
