package org.bauweg.workflow;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.bauweg.consultation.Consultations;
import org.bauweg.consultation.Opened;
import org.springframework.stereotype.Component;

/** Asks one body: from now on its time runs and it sees its documents. Neighbours are told by letter first. */
@Component
class OpenConsultation extends CaseTask {

    /** While no period runs, nothing lapses. */
    static final Instant NO_PERIOD = Instant.parse("9999-01-01T00:00:00Z");

    static final String DUE = "statementDueAt";
    private static final String ROAD_RULE = "D12";

    private final Consultations consultations;

    OpenConsultation(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.date(DUE), Variable.text("consultationKind"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        Opened opened = consultations.open(step.caseId(), number(step, consultations));
        return Map.of(
                DUE,
                opened.deadline() == null ? NO_PERIOD : opened.deadline(),
                "consultationKind",
                opened.rule().equals(ROAD_RULE) ? "ROAD" : opened.kind().name());
    }

    /** Which consultation of the case a step belongs to; the engine counts the places of the latest choice from 0. */
    static int number(CaseStep step, Consultations consultations) {
        return consultations.numberOf(
                step.caseId(), step.number("consultationNumber").orElseThrow().intValue());
    }
}
