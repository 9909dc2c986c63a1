package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.decision.PermitDecisions;
import org.bauweg.decision.SendBackOutcome;
import org.springframework.stereotype.Component;

/** Gives the draft back to the clerk, with a remark. */
@Component
class SendBackDecision extends CaseTask {

    private final PermitDecisions decisions;

    SendBackDecision(PermitDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask back = step.require("decide");
        SendBackOutcome outcome = decisions.sendBack(
                step.caseId(), back.form().text("sendBackRemark").orElse(""), back.answeredBy());
        if (outcome != SendBackOutcome.SENT_BACK) {
            throw new IllegalStateException("decision not sent back: " + outcome);
        }
        return Map.of();
    }
}
