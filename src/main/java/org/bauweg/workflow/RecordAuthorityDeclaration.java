package org.bauweg.workflow;

import java.util.Map;
import java.util.Set;
import org.bauweg.exemption.Exemptions;
import org.springframework.stereotype.Component;

/** The building authority demands a procedure, or does without (§ 64a S. 1 HBO). */
@Component
class RecordAuthorityDeclaration extends CaseTask {

    private final Exemptions exemptions;

    RecordAuthorityDeclaration(Exemptions exemptions) {
        this.exemptions = exemptions;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.text("exemptionOutcome"), Variable.text("exemptionGround"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask decided = step.require("decide-exemption");
        String clerk = decided.answeredBy().toString();
        exemptions.endVeto(step.caseId(), clerk);
        if (!decided.form().text("authorityDeclaration").orElseThrow().equals("procedure")) {
            return Map.of();
        }
        exemptions.cancelPeriods(step.caseId(), clerk);
        return Map.of(
                "exemptionOutcome",
                ExemptionOutcome.CONVERT.inModels(),
                "exemptionGround",
                "Die Bauaufsicht verlangt, dass ein Baugenehmigungsverfahren durchgeführt wird (§ 64a Satz 1 HBO).");
    }
}
