package org.bauweg.decision;

import java.util.List;
import org.bauweg.casefile.CaseFile.Decision;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;

/**
 * Draft the decision.
 *
 * @param conditionCodes conditions from the library, in their order; a refusal has none
 * @param answers answers to the questions of a preliminary ruling; empty in all other procedures
 * @param additional further conditions in the clerk's words, at most {@value #TEXT_LIMIT} characters; may be empty
 * @param reasons at most {@value #TEXT_LIMIT} characters; a refusal needs them
 */
public record DraftDecision(
        CaseId caseId,
        Decision decision,
        List<String> conditionCodes,
        List<DecisionDraft.Answer> answers,
        String additional,
        String reasons,
        AccountId by) {

    public static final int TEXT_LIMIT = 8000;

    public DraftDecision {
        conditionCodes = conditionCodes.stream().distinct().toList();
        answers = List.copyOf(answers);
        additional = additional.strip();
        reasons = reasons.strip();
    }

    /** A draft without questions to answer. */
    public DraftDecision(
            CaseId caseId,
            Decision decision,
            List<String> conditionCodes,
            String additional,
            String reasons,
            AccountId by) {
        this(caseId, decision, conditionCodes, List.of(), additional, reasons, by);
    }
}
