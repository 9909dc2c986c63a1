package org.bauweg.workflow;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bauweg.casefile.CaseFile;
import org.bauweg.decision.Condition;
import org.bauweg.decision.DecisionDraft;
import org.bauweg.decision.PermitDecisions;
import org.springframework.stereotype.Component;

/** The draft of the decision so far, so that one that was sent back is gone on with and not begun anew. */
@Component
class DecisionDraftData implements FormData {

    private final PermitDecisions decisions;

    DecisionDraftData(PermitDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Set<String> names() {
        return Set.of("decision", "conditionCodes", "additionalConditions", "reasons");
    }

    @Override
    public Map<String, Object> of(InboxTask task, Locale locale) {
        return decisions.current(task.caseId()).map(DecisionDraftData::data).orElse(Map.of());
    }

    private static Map<String, Object> data(DecisionDraft draft) {
        return Map.of(
                "decision", draft.decision() == CaseFile.Decision.GRANTED ? "grant" : "refuse",
                "conditionCodes",
                        draft.conditions().stream().map(Condition::code).toList(),
                "additionalConditions", draft.additional(),
                "reasons", draft.reasons());
    }
}
