package org.bauweg.workflow;

import java.util.Map;
import java.util.Set;
import org.bauweg.consultation.Consultations;
import org.bauweg.consultation.Neighbours;
import org.springframework.stereotype.Component;

/** The letter reached the neighbour: his two weeks run (D16, § 71 Abs. 1 S. 2 HBO). */
@Component
class StartNeighbourPeriod extends CaseTask {

    private final Consultations consultations;
    private final Neighbours neighbours;

    StartNeighbourPeriod(Consultations consultations, Neighbours neighbours) {
        this.consultations = consultations;
        this.neighbours = neighbours;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.date(OpenConsultation.DUE));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask answered = step.require("record-neighbour-receipt");
        Neighbours.InformedOutcome outcome = neighbours.informed(
                step.caseId(),
                OpenConsultation.number(step, consultations),
                answered.form().date("informedOn").orElseThrow(),
                answered.answeredBy());
        if (outcome instanceof Neighbours.InformedOutcome.Running running) {
            return Map.of(OpenConsultation.DUE, running.deadline());
        }
        throw new IllegalStateException("period not started: " + outcome);
    }
}
