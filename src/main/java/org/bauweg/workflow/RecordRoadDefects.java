package org.bauweg.workflow;

import java.util.Map;
import java.util.Set;
import org.bauweg.consultation.Consultations;
import org.bauweg.consultation.PeriodActs;
import org.springframework.stereotype.Component;

/** The road authority found its documents incomplete: its time does not run (§ 9 Abs. 2a FStrG). */
@Component
class RecordRoadDefects extends CaseTask {

    private final Consultations consultations;
    private final PeriodActs acts;

    RecordRoadDefects(Consultations consultations, PeriodActs acts) {
        this.consultations = consultations;
        this.acts = acts;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.date(OpenConsultation.DUE));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask answered = step.require("give-road-approval");
        boolean told = acts.documentsIncomplete(
                step.caseId(),
                OpenConsultation.number(step, consultations),
                answered.form().text("statementText").orElseThrow(),
                answered.answeredBy());
        if (!told) {
            throw new IllegalStateException("the documents count as complete");
        }
        return Map.of(OpenConsultation.DUE, OpenConsultation.NO_PERIOD);
    }
}
