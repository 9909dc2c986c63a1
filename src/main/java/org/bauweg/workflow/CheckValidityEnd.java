package org.bauweg.workflow;

import java.util.Map;
import java.util.Set;
import org.bauweg.construction.Constructions;
import org.springframework.stereotype.Component;

/** Whether something the applicant filed before the end is still to be decided; else the right to build lapses. */
@Component
class CheckValidityEnd extends CaseTask {

    private final Constructions constructions;

    CheckValidityEnd(Constructions constructions) {
        this.constructions = constructions;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.flag("validityUndecided"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        return Map.of("validityUndecided", constructions.require(step.caseId()).awaitsDecision());
    }
}
