package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.decision.PermitDecisions;
import org.bauweg.decision.SignatureOutcome;
import org.springframework.stereotype.Component;

/** Makes the signed decision final (§ 74 HBO). */
@Component
class SignDecision extends CaseTask {

    private final PermitDecisions decisions;

    SignDecision(PermitDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask signed = step.require("decide");
        SignatureOutcome outcome = decisions.sign(step.caseId(), signed.answeredBy());
        if (outcome instanceof SignatureOutcome.GrantedByLaw) {
            // the period ended while the task was being completed
            throw new TaskGoneException();
        }
        if (!(outcome instanceof SignatureOutcome.Signed || outcome instanceof SignatureOutcome.AlreadySigned)) {
            throw new IllegalStateException("decision not signed: " + outcome);
        }
        return Map.of();
    }
}
