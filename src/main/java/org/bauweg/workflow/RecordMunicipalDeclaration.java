package org.bauweg.workflow;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bauweg.consultation.DeclareOnExemption;
import org.bauweg.consultation.MunicipalDeclarations;
import org.bauweg.consultation.Position;
import org.bauweg.exemption.Exemptions;
import org.springframework.stereotype.Component;

/** Keeps what the municipality declared on works without a permit (§ 64 Abs. 3 S. 4 HBO). */
@Component
class RecordMunicipalDeclaration extends CaseTask {

    private static final Map<String, Position> POSITIONS = Map.of(
            "procedure", Position.PROCEDURE_DEMANDED,
            "prohibition", Position.PROHIBITION_REQUESTED,
            "waive", Position.WAIVED,
            "noObjection", Position.NOT_OBJECTED);

    private final MunicipalDeclarations municipality;
    private final Exemptions exemptions;

    RecordMunicipalDeclaration(MunicipalDeclarations municipality, Exemptions exemptions) {
        this.municipality = municipality;
        this.exemptions = exemptions;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.text("exemptionOutcome"), Variable.text("exemptionGround"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask declared = step.require("declare-exemption");
        Position position = Optional.ofNullable(POSITIONS.get(
                        declared.form().text("municipalDeclaration").orElse("")))
                .orElseThrow();
        boolean kept = municipality.declare(new DeclareOnExemption(
                step.caseId(),
                municipality.number(step.caseId()),
                position,
                declared.form().text("declarationHints").orElse(""),
                declared.answeredBy()));
        if (!kept) {
            throw new IllegalStateException("the municipality's time was over");
        }
        if (position == Position.PROCEDURE_DEMANDED || position == Position.PROHIBITION_REQUESTED) {
            exemptions.cancelPeriods(step.caseId(), declared.answeredBy().toString());
        }
        return switch (position) {
            case PROCEDURE_DEMANDED ->
                Map.of(
                        "exemptionOutcome",
                        ExemptionOutcome.CONVERT.inModels(),
                        "exemptionGround",
                        "Die Gemeinde verlangt, dass ein Baugenehmigungsverfahren durchgeführt wird.");
            case PROHIBITION_REQUESTED -> Map.of("exemptionOutcome", ExemptionOutcome.PROHIBIT.inModels());
            default -> Map.of();
        };
    }
}
