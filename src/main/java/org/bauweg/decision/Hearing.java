package org.bauweg.decision;

import java.time.Instant;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * The hearing of the applicant before a refusal (§ 28 Abs. 1 HVwVfG). Its last day stands in the ledger (D28A).
 *
 * @param reasons what the refusal would rest on, as the applicant was told
 * @param statement what the applicant answered; empty if nothing
 * @param endedAt null while it is open
 */
public record Hearing(
        CaseId caseId,
        String reasons,
        AccountId openedBy,
        Instant openedAt,
        State state,
        String statement,
        @Nullable Instant endedAt) {

    /** Whether it counts: one that was cancelled heard nobody, and the next refusal begins with another. */
    public boolean isStanding() {
        return state != State.CANCELLED;
    }

    /** Where a hearing stands. */
    public enum State {
        OPEN,
        ANSWERED,
        SILENT,
        /** Ended without effect, with its case or since the completeness was taken back. */
        CANCELLED
    }
}
