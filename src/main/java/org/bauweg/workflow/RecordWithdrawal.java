package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.audit.Act;
import org.bauweg.consultation.Consultations;
import org.springframework.stereotype.Component;

/** Ends what is still asked of others once the applicant has withdrawn. */
@Component
class RecordWithdrawal extends CaseTask {

    private final Consultations consultations;
    private final CaseMail mail;

    RecordWithdrawal(Consultations consultations, CaseMail mail) {
        this.consultations = consultations;
        this.mail = mail;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        consultations.cancel(step.caseId(), Act.SYSTEM);
        mail.withdrawn(step);
        return Map.of();
    }
}
