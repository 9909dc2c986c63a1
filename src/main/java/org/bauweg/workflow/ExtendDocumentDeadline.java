package org.bauweg.workflow;

import java.util.Map;
import java.util.Set;
import org.bauweg.completeness.Completeness;
import org.bauweg.completeness.RequestOutcome;
import org.springframework.stereotype.Component;

/** Gives the applicant more time, also after the deadline (§ 31 Abs. 7 HVwVfG). */
@Component
class ExtendDocumentDeadline extends CaseTask {

    private final Completeness completeness;

    ExtendDocumentDeadline(Completeness completeness) {
        this.completeness = completeness;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.date("documentsDueAt"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask check = step.require("check-lapse");
        RequestOutcome outcome = completeness.extend(
                step.caseId(),
                check.form().date("newDueOn").orElseThrow(),
                check.form().text("lapseReason").orElseThrow(),
                check.answeredBy());
        if (outcome instanceof RequestOutcome.Requested extended) {
            return Map.of("documentsDueAt", extended.period());
        }
        throw new IllegalStateException("deadline not extended: " + outcome);
    }
}
