package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
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
import org.bauweg.settings.Setting;
import org.bauweg.settings.Settings;
import org.jspecify.annotations.Nullable;
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
    private static final String HANDED_OVER = "feeAct";

    private final FeeTables tables;
    private final Fees fees;
    private final CaseFiles caseFiles;
    private final Settings settings;
    private final Clock clock;

    ProposeFee(FeeTables tables, Fees fees, CaseFiles caseFiles, Settings settings, Clock clock) {
        this.tables = tables;
        this.fees = fees;
        this.caseFiles = caseFiles;
        this.settings = settings;
        this.clock = clock;
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
        LocalDate received = LocalDate.ofInstant(file.receivedAt(), clock.getZone());
        Map<String, Object> facts = new HashMap<>();
        file.answers().values().forEach(facts::putAll);
        FeeSchedule schedule = tables.schedule(new FeeTables.Question(
                file.authority().value(),
                tariff(file, received),
                received,
                file.procedure().name(),
                act,
                facts));
        fees.propose(new org.bauweg.fees.ProposeFee(
                step.caseId(),
                step.processInstanceId(),
                step.effectKey(),
                act,
                schedule,
                FeeCalculation.of(schedule, figures(facts))));
        return Map.of();
    }

    /** The rows the authority named on the day of receipt, null if it named none. */
    private @Nullable String tariff(CaseFile file, LocalDate received) {
        String set =
                settings.text(file.authority(), Setting.FEE_SCHEDULE, received).strip();
        return set.isEmpty() ? null : set;
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
