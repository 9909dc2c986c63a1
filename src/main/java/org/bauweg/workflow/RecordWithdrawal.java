package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.bauweg.audit.Act;
import org.bauweg.completeness.Completeness;
import org.bauweg.consultation.Consultations;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.decision.Hearings;
import org.springframework.stereotype.Component;

/** Ends what is still asked of others once the applicant has withdrawn. */
@Component
class RecordWithdrawal extends CaseTask {

    private final Completeness completeness;
    private final Consultations consultations;
    private final Hearings hearings;
    private final DeadlineLedger ledger;
    private final CaseMail mail;
    private final Clock clock;

    RecordWithdrawal(
            Completeness completeness,
            Consultations consultations,
            Hearings hearings,
            DeadlineLedger ledger,
            CaseMail mail,
            Clock clock) {
        this.completeness = completeness;
        this.consultations = consultations;
        this.hearings = hearings;
        this.ledger = ledger;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        consultations.cancel(step.caseId(), Act.SYSTEM);
        completeness.cancelRequest(step.caseId());
        hearings.cancel(step.caseId());
        ledger.cancelAll(step.caseId(), LocalDate.now(clock), Act.SYSTEM);
        mail.withdrawn(step);
        return Map.of();
    }
}
