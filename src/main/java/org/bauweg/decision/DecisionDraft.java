package org.bauweg.decision;

import java.time.Instant;
import java.util.List;
import org.bauweg.casefile.CaseFile.Decision;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.jspecify.annotations.Nullable;

/**
 * One version of the decision.
 *
 * @param version from 1
 * @param answers what a preliminary ruling answers; empty in all other procedures
 * @param additional further conditions in the clerk's words; may be empty
 * @param sentBack the remark with which it was sent back; null if it was not
 * @param signature null until signed
 */
public record DecisionDraft(
        CaseId caseId,
        int version,
        Decision decision,
        List<Condition> conditions,
        List<Answer> answers,
        String additional,
        String reasons,
        AccountId draftedBy,
        Instant draftedAt,
        @Nullable SentBack sentBack,
        @Nullable Signature signature) {

    public DecisionDraft {
        conditions = List.copyOf(conditions);
        answers = List.copyOf(answers);
    }

    /** A question of a preliminary ruling and what it is answered with (§ 76 Abs. 1 HBO). */
    public record Answer(String question, String answer) {}

    /** Who signed, and when. */
    public record Signature(AccountId by, Instant at) {}

    /** Who sent the draft back, when and why. */
    public record SentBack(AccountId by, Instant at, String remark) {}

    public boolean isSigned() {
        return signature != null;
    }

    /** Whether it waits for a signature. */
    public boolean isOpen() {
        return signature == null && sentBack == null;
    }

    /** Whether this account may sign it: it waits, and somebody else drafted it. */
    public boolean mayBeSignedBy(AccountId account) {
        return isOpen() && !draftedBy.equals(account);
    }
}
