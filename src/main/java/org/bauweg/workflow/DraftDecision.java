package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.casefile.CaseFile;
import org.bauweg.decision.DraftOutcome;
import org.bauweg.decision.PermitDecisions;
import org.springframework.stereotype.Component;

/** Keeps the draft of the decision and who wrote it. */
@Component
class DraftDecision extends CaseTask {

    private final PermitDecisions decisions;

    DraftDecision(PermitDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask prepared = step.require("prepare-decision");
        boolean granted =
                prepared.form().text("decision").filter("grant"::equals).isPresent();
        DraftOutcome outcome = decisions.draft(new org.bauweg.decision.DraftDecision(
                step.caseId(),
                granted ? CaseFile.Decision.GRANTED : CaseFile.Decision.REFUSED,
                prepared.form().list("conditionCodes"),
                prepared.form().text("additionalConditions").orElse(""),
                prepared.form().text("reasons").orElse(""),
                prepared.answeredBy()));
        if (!(outcome instanceof DraftOutcome.Drafted)) {
            throw new IllegalStateException("decision not drafted: " + outcome);
        }
        return Map.of();
    }
}
