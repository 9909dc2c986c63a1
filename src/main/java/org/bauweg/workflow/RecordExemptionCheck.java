package org.bauweg.workflow;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bauweg.consultation.Consultations;
import org.bauweg.exemption.Exemptions;
import org.springframework.stereotype.Component;

/** What a clerk found who looked at the documents, though the law asks nobody to (§ 64 Abs. 3 S. 3 HBO). */
@Component
class RecordExemptionCheck extends CaseTask {

    private static final Map<String, ExemptionOutcome> OUTCOMES = Map.of(
            "missing", ExemptionOutcome.MISSING,
            "convert", ExemptionOutcome.CONVERT,
            "reject", ExemptionOutcome.REJECT);

    private final Exemptions exemptions;
    private final Consultations consultations;

    RecordExemptionCheck(Exemptions exemptions, Consultations consultations) {
        this.exemptions = exemptions;
        this.consultations = consultations;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.text("exemptionOutcome"), Variable.text("exemptionGround"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask check = step.require("check-exemption-documents");
        Optional<ExemptionOutcome> outcome = check.form().text("exemptionCheck").map(OUTCOMES::get);
        if (outcome.isEmpty()) {
            return Map.of();
        }
        String clerk = check.answeredBy().toString();
        consultations.cancel(step.caseId(), clerk);
        exemptions.cancelPeriods(step.caseId(), clerk);
        return Map.of(
                "exemptionOutcome",
                outcome.get().inModels(),
                "exemptionGround",
                check.form().text("exemptionReason").orElse(""));
    }
}
