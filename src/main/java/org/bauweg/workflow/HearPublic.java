package org.bauweg.workflow;

import java.util.Map;
import java.util.Set;
import org.bauweg.consultation.Consultations;
import org.bauweg.consultation.PeriodActs;
import org.bauweg.deadlines.ChangeOutcome;
import org.springframework.stereotype.Component;

/** The municipality hears the public before it decides on its Zustimmung: its period grows (§ 36a Abs. 2 BauGB). */
@Component
class HearPublic extends CaseTask {

    private final Consultations consultations;
    private final PeriodActs acts;

    HearPublic(Consultations consultations, PeriodActs acts) {
        this.consultations = consultations;
        this.acts = acts;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.date(OpenConsultation.DUE));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask answered = step.require("give-approval");
        int days = answered.form().decimal("hearingDays").orElseThrow().intValueExact();
        ChangeOutcome outcome = acts.hearPublic(
                step.caseId(), OpenConsultation.number(step, consultations), days, answered.answeredBy());
        if (outcome instanceof ChangeOutcome.Changed changed) {
            return Map.of(OpenConsultation.DUE, changed.after());
        }
        throw new IllegalStateException("period not prolonged: " + outcome);
    }
}
