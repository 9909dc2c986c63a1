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
import org.springframework.stereotype.Component;

/**
 * Proposes a fee from the tariff and the declaration (§§ 1, 4 HVwKostG); the tariff is that of the day the application came
 * in. A model says what the fee is for by the setting {@code act}, a name of {@link FeeAct}; without it, it is for what
 * became of the application: permit, refusal, withdrawal or rejection.
 */
@Component
class ProposeFee extends CaseTask {

    private static final String ACT = "act";

    private final FeeTables tables;
    private final Fees fees;
    private final CaseFiles caseFiles;
    private final Settings settings;
    private final AnswerRecords records;
    private final Clock clock;

    ProposeFee(
            FeeTables tables, Fees fees, CaseFiles caseFiles, Settings settings, AnswerRecords records, Clock clock) {
        this.tables = tables;
        this.fees = fees;
        this.caseFiles = caseFiles;
        this.settings = settings;
        this.records = records;
        this.clock = clock;
    }

    @Override
    public Set<String> settings() {
        return Set.of(ACT);
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        CaseFile file = caseFiles.require(step.caseId());
        FeeAct act = step.setting(ACT).map(FeeAct::valueOf).orElseGet(() -> act(file));
        Map<String, Object> facts = new HashMap<>();
        file.answers().values().forEach(facts::putAll);
        FeeSchedule schedule = tables.schedule(new FeeTables.Question(
                tariff(file),
                LocalDate.ofInstant(file.receivedAt(), clock.getZone()),
                file.procedure().name(),
                act,
                facts));
        fees.propose(new org.bauweg.fees.ProposeFee(
                step.caseId(), step.effectKey(), act, schedule, FeeCalculation.of(schedule, figures(facts))));
        return Map.of();
    }

    /** The rows the authority names; those under its own key if it names none. */
    private String tariff(CaseFile file) {
        String set = settings.text(file.authority(), Setting.FEE_SCHEDULE).strip();
        return set.isEmpty() ? file.authority().value() : set;
    }

    private static BuildingFigures figures(Map<String, Object> facts) {
        Answers answers = new Answers("declaration", facts);
        return new BuildingFigures(
                answers.decimal("grossVolume").orElse(null),
                answers.decimal("buildingCosts").flatMap(Cents::ofEuros).orElse(null));
    }

    private FeeAct act(CaseFile file) {
        if (file.deemedGrantedOn() != null) {
            return isCertified(file) ? FeeAct.CERTIFICATE : FeeAct.DEEMED_PERMIT;
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

    /** The fee for the lapse comes first, the one for the certificate after a person has certified. */
    private boolean isCertified(CaseFile file) {
        return records.of(file.id()).stream()
                .anyMatch(answered -> answered.formId().equals("certify-deemed-permit"));
    }
}
