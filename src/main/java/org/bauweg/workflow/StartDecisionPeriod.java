package org.bauweg.workflow;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bauweg.completeness.Completeness;
import org.bauweg.completeness.CompletenessAct;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.decision.DecisionPeriods;
import org.springframework.stereotype.Component;

/** Lets the period for the decision run and tells the applicant since when the application is complete (§ 65 Abs. 2 HBO). */
@Component
class StartDecisionPeriod extends CaseTask {

    private final Completeness completeness;
    private final DecisionPeriods periods;
    private final CaseMail mail;

    StartDecisionPeriod(Completeness completeness, DecisionPeriods periods, CaseMail mail) {
        this.completeness = completeness;
        this.periods = periods;
        this.mail = mail;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.date("decisionDueAt"), Variable.date("fictionDueAt"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        CompletenessAct act = completeness.confirmation(step.caseId()).orElseThrow();
        Optional<LedgerDeadline> period = periods.start(step.caseId());
        mail.complete(step, act, period);
        return Map.of(
                "decisionDueAt", NoDate.or(period), "fictionDueAt", NoDate.or(period, DecisionPeriods::isFiction));
    }
}
