package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.completeness.Completeness;
import org.bauweg.completeness.EndOutcome;
import org.springframework.stereotype.Component;

/** The application is so incomplete that it cannot be processed (§ 70 Abs. 2 S. 3 HBO). */
@Component
class RejectApplication extends CaseTask {

    private final Completeness completeness;
    private final CaseMail mail;

    RejectApplication(Completeness completeness, CaseMail mail) {
        this.completeness = completeness;
        this.mail = mail;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask check = step.require("check-completeness");
        String reason = check.form().text("completenessReason").orElseThrow();
        EndOutcome outcome = completeness.reject(step.caseId(), reason, check.answeredBy());
        if (outcome != EndOutcome.ENDED && outcome != EndOutcome.ALREADY_CLOSED) {
            throw new IllegalStateException("application not rejected: " + outcome);
        }
        mail.rejected(step, reason);
        return Map.of();
    }
}
