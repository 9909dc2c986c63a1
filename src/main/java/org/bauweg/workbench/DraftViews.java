package org.bauweg.workbench;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bauweg.access.Accounts;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.decision.Condition;
import org.bauweg.decision.DecisionDraft;
import org.bauweg.decision.PermitDecisions;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.web.CaseWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Drafts of decisions as pages show them. In the case's scope. */
@Component
class DraftViews {

    /**
     * A version of the decision.
     *
     * @param decisionKey what it is called in this procedure
     * @param answers what a preliminary ruling answers; empty in all other procedures
     * @param remark with which it was sent back, null if it was not
     */
    record Draft(
            int version,
            boolean granted,
            String decisionKey,
            List<DecisionDraft.Answer> answers,
            List<Condition> conditions,
            String additional,
            String reasons,
            String draftedBy,
            Instant draftedAt,
            @Nullable String remark,
            @Nullable String signedBy,
            @Nullable Instant signedAt) {}

    private final PermitDecisions decisions;
    private final CaseFiles files;
    private final CaseWords words;
    private final Accounts accounts;

    DraftViews(PermitDecisions decisions, CaseFiles files, CaseWords words, Accounts accounts) {
        this.decisions = decisions;
        this.files = files;
        this.words = words;
        this.accounts = accounts;
    }

    /** The newest version, signed or not. */
    Optional<Draft> current(CaseId caseId) {
        return decisions.current(caseId).map(this::view);
    }

    private Draft view(DecisionDraft draft) {
        DecisionDraft.Signature signature = draft.signature();
        DecisionDraft.SentBack sentBack = draft.sentBack();
        return new Draft(
                draft.version(),
                draft.decision() == CaseFile.Decision.GRANTED,
                words.decisionKey(files.require(draft.caseId()).procedure(), draft.decision()),
                draft.answers(),
                draft.conditions(),
                draft.additional(),
                draft.reasons(),
                name(draft.draftedBy()),
                draft.draftedAt(),
                sentBack == null ? null : sentBack.remark(),
                signature == null ? null : name(signature.by()),
                signature == null ? null : signature.at());
    }

    private String name(AccountId account) {
        return accounts.displayName(account).orElse(account.toString());
    }
}
