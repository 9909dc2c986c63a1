package org.bauweg.workflow;

import java.util.Map;
import java.util.Set;
import org.bauweg.consultation.Consultations;
import org.bauweg.consultation.PeriodActs;
import org.springframework.stereotype.Component;

/** The road documents are complete: two months run from that day (D12, § 9 Abs. 2a FStrG). */
@Component
class RestartRoadPeriod extends CaseTask {

    private final Consultations consultations;
    private final PeriodActs acts;

    RestartRoadPeriod(Consultations consultations, PeriodActs acts) {
        this.consultations = consultations;
        this.acts = acts;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.date(OpenConsultation.DUE));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask answered = step.require("complete-road-documents");
        return Map.of(
                OpenConsultation.DUE,
                acts.documentsComplete(
                        step.caseId(),
                        OpenConsultation.number(step, consultations),
                        answered.form().date("roadCompleteOn").orElseThrow(),
                        answered.answeredBy()));
    }
}
