package org.bauweg.workflow;

import java.util.Map;
import java.util.Set;
import org.bauweg.fees.AssessFee;
import org.bauweg.fees.AssessmentOutcome;
import org.bauweg.fees.Fees;
import org.springframework.stereotype.Component;

/** Makes the clerk's assessment final (§ 14 HVwKostG) and says whether anything is to be paid. */
@Component
class RecordFee extends CaseTask {

    private static final String CHARGED = "feeCharged";

    private final Fees fees;

    RecordFee(Fees fees) {
        this.fees = fees;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.flag(CHARGED));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask answered = step.require(FeeEntry.FORM);
        FeeEntry entry = FeeEntry.of(answered.form()).orElseThrow();
        AssessmentOutcome outcome = fees.assess(new AssessFee(
                step.caseId(),
                step.processInstanceId(),
                step.effectKey(),
                entry.choice(),
                entry.cents(),
                entry.reason(),
                answered.answeredBy()));
        if (outcome instanceof AssessmentOutcome.Assessed assessed) {
            return Map.of(CHARGED, assessed.assessment().charged());
        }
        throw new IllegalStateException("fee not assessed: " + outcome);
    }
}
