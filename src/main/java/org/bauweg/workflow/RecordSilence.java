package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.consultation.Consultations;
import org.bauweg.consultation.SilenceOutcome;
import org.springframework.stereotype.Component;

/** The last day passed without an answer: left out of account, or deemed given (§ 70 Abs. 1 HBO, § 36 BauGB). */
@Component
class RecordSilence extends CaseTask {

    private final Consultations consultations;

    RecordSilence(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        SilenceOutcome outcome = consultations.silence(step.caseId(), OpenConsultation.number(step, consultations));
        if (outcome == SilenceOutcome.NOT_YET_DUE) {
            throw new IllegalStateException("the last day has not passed");
        }
        return Map.of();
    }
}
