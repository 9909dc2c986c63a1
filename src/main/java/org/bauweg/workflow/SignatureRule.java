package org.bauweg.workflow;

import java.util.Optional;
import org.bauweg.access.Actor;
import org.bauweg.decision.DecisionPeriods;
import org.bauweg.decision.PermitDecisions;
import org.bauweg.forms.Answers;
import org.springframework.stereotype.Component;

/** Four eyes: who drafted the decision does not sign it. And nobody signs what counts as granted already. */
@Component
class SignatureRule implements TaskRule {

    private final PermitDecisions decisions;
    private final DecisionPeriods periods;

    SignatureRule(PermitDecisions decisions, DecisionPeriods periods) {
        this.decisions = decisions;
        this.periods = periods;
    }

    @Override
    public String task() {
        return InboxTask.SIGNATURE;
    }

    @Override
    public Optional<Refusal> check(InboxTask task, Answers answers, Actor actor) {
        if (periods.fictionDue(task.caseId()).isPresent()) {
            return Optional.of(new Refusal("", "rule.decision.grantedByLaw"));
        }
        boolean signs = answers.text("signature").filter("sign"::equals).isPresent();
        return signs && !decisions.mayBeSignedBy(task.caseId(), actor.account())
                ? Optional.of(new Refusal("signature", "rule.signature.sameAsDrafter"))
                : Optional.empty();
    }
}
