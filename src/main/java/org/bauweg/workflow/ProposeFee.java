package org.bauweg.workflow;

import java.util.Map;
import java.util.Set;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.fees.BuildingFigures;
import org.bauweg.fees.Cents;
import org.bauweg.fees.FeeAct;
import org.bauweg.fees.FeeCalculation;
import org.bauweg.fees.FeeSchedule;
import org.bauweg.fees.Fees;
import org.bauweg.forms.Answers;
import org.springframework.stereotype.Component;

/**
 * Proposes a fee from the tariff and the declaration (§§ 1, 4 HVwKostG); the tariff is that of the day the application came
 * in. What it is for says the variable {@code feeAct}, handed to the process by its caller, or the model by the setting
 * {@code act}, each a name of {@link FeeAct}; without both, it is for what became of the application.
 */
@Component
class ProposeFee extends CaseTask {

    private static final String ACT = "act";

    /** What a caller of the fee process hands over. */
    static final String HANDED_OVER = "feeAct";

    private final FeeTables tables;
    private final Fees fees;
    private final CaseFiles caseFiles;
    private final FeeQuestions questions;

    ProposeFee(FeeTables tables, Fees fees, CaseFiles caseFiles, FeeQuestions questions) {
        this.tables = tables;
        this.fees = fees;
        this.caseFiles = caseFiles;
        this.questions = questions;
    }

    @Override
    public Set<String> settings() {
        return Set.of(ACT);
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        CaseFile file = caseFiles.require(step.caseId());
        FeeAct act = step.text(HANDED_OVER)
                .or(() -> step.setting(ACT))
                .map(FeeAct::valueOf)
                .orElseGet(() -> act(file));
        FeeTables.Question question = questions.about(file, act);
        FeeSchedule schedule = tables.schedule(question);
        fees.propose(new org.bauweg.fees.ProposeFee(
                step.caseId(),
                step.processInstanceId(),
                step.effectKey(),
                act,
                schedule,
                FeeCalculation.of(schedule, figures(question.facts()))));
        return Map.of();
    }

    private static BuildingFigures figures(Map<String, Object> facts) {
        Answers answers = new Answers("declaration", facts);
        return new BuildingFigures(
                answers.decimal("grossVolume").orElse(null),
                answers.decimal("buildingCosts").flatMap(Cents::ofEuros).orElse(null));
    }

    private FeeAct act(CaseFile file) {
        if (file.deemedGrantedOn() != null) {
            return FeeAct.DEEMED_PERMIT;
        }
        CaseFile.Closure closure = file.closure();
        if (closure == CaseFile.Closure.WITHDRAWN) {
            return FeeAct.WITHDRAWAL;
        }
        if (closure == CaseFile.Closure.DEEMED_WITHDRAWN) {
            return FeeAct.DEEMED_WITHDRAWAL;
        }
        if (closure == CaseFile.Closure.REJECTED) {
            return FeeAct.REJECTION;
        }
        CaseFile.Decision decision = file.decision();
        if (decision == null) {
            throw new IllegalStateException("nothing has become of the application yet");
        }
        return decision == CaseFile.Decision.REFUSED ? FeeAct.REFUSAL : FeeAct.PERMIT;
    }
}
