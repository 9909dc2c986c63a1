package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.audit.Act;
import org.bauweg.completeness.Completeness;
import org.bauweg.consultation.Consultations;
import org.bauweg.decision.Hearings;
import org.bauweg.exemption.Exemptions;
import org.springframework.stereotype.Component;

/** Ends what is still asked of others and what still runs once the case has moved to another procedure. */
@Component
class RecordProcedureChange extends CaseTask {

    private final Consultations consultations;
    private final Completeness completeness;
    private final Hearings hearings;
    private final Exemptions exemptions;

    RecordProcedureChange(
            Consultations consultations, Completeness completeness, Hearings hearings, Exemptions exemptions) {
        this.consultations = consultations;
        this.completeness = completeness;
        this.hearings = hearings;
        this.exemptions = exemptions;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        consultations.cancel(step.caseId(), Act.SYSTEM);
        completeness.cancelRequest(step.caseId());
        hearings.cancel(step.caseId());
        exemptions.cancelPeriods(step.caseId(), Act.SYSTEM);
        return Map.of();
    }
}
