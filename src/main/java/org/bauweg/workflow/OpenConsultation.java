package org.bauweg.workflow;

import java.util.Map;
import java.util.Set;
import org.bauweg.consultation.Consultations;
import org.bauweg.consultation.Opened;
import org.springframework.stereotype.Component;

/** Asks one body: from now on its time runs and it sees its documents. */
@Component
class OpenConsultation extends CaseTask {

    private final Consultations consultations;

    OpenConsultation(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.date("statementDueAt"), Variable.text("consultationKind"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        Opened opened = consultations.open(step.caseId(), number(step));
        return Map.of(
                "statementDueAt", opened.deadline().dueInstant(),
                "consultationKind", opened.kind().name());
    }

    /** Which consultation of the case a step belongs to, from 1; the engine counts from 0. */
    static int number(CaseStep step) {
        return step.number("consultationNumber").orElseThrow().intValue() + 1;
    }
}
