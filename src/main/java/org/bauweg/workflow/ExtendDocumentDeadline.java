package org.bauweg.workflow;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.bauweg.completeness.Completeness;
import org.bauweg.completeness.RequestOutcome;
import org.springframework.stereotype.Component;

/** Gives the applicant more time, also after the deadline (§ 31 Abs. 7 HVwVfG). */
@Component
class ExtendDocumentDeadline extends CaseTask {

    private final Completeness completeness;
    private final CaseMail mail;
    private final Clock clock;

    ExtendDocumentDeadline(Completeness completeness, CaseMail mail, Clock clock) {
        this.completeness = completeness;
        this.mail = mail;
        this.clock = clock;
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
            mail.extendedDeadline(step, extended.dueOn());
            return Map.of("documentsDueAt", RequestDocuments.dayAfter(extended.dueOn(), clock));
        }
        throw new IllegalStateException("deadline not extended: " + outcome);
    }
}
