package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.bauweg.audit.Act;
import org.bauweg.consultation.Consultations;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.decision.DecisionPeriods;
import org.bauweg.decision.Hearings;
import org.bauweg.fees.FeeAct;
import org.springframework.stereotype.Component;

/** The period for the decision passed: what was applied for counts as granted. A fact, no act (§ 65 Abs. 2 S. 3 HBO). */
@Component
class RecordDeemedPermit extends CaseTask {

    private final DecisionPeriods periods;
    private final Consultations consultations;
    private final Hearings hearings;
    private final DeadlineLedger ledger;
    private final CaseMail mail;
    private final Clock clock;

    RecordDeemedPermit(
            DecisionPeriods periods,
            Consultations consultations,
            Hearings hearings,
            DeadlineLedger ledger,
            CaseMail mail,
            Clock clock) {
        this.periods = periods;
        this.consultations = consultations;
        this.hearings = hearings;
        this.ledger = ledger;
        this.mail = mail;
        this.clock = clock;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.date("deemedPermitAt"), Variable.text("deemedPermitFeeAct"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        LocalDate on = periods.recordDeemedGrant(step.caseId())
                .orElseThrow(() -> new IllegalStateException("no period has granted the application"));
        consultations.cancel(step.caseId(), Act.SYSTEM);
        hearings.cancel(step.caseId());
        ledger.cancelAll(step.caseId(), LocalDate.now(clock), Act.SYSTEM);
        mail.deemedGranted(step, on);
        return Map.of(
                "deemedPermitAt",
                on.atStartOfDay(clock.getZone()).toInstant(),
                "deemedPermitFeeAct",
                FeeAct.DEEMED_PERMIT.name());
    }
}
