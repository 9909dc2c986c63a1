package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.fees.BuildingFigures;
import org.bauweg.fees.Cents;
import org.bauweg.fees.FeeAct;
import org.bauweg.fees.FeeCalculation;
import org.bauweg.fees.FeeSchedule;
import org.bauweg.fees.Fees;
import org.bauweg.fees.ProposeFee;
import org.bauweg.forms.Answers;
import org.springframework.stereotype.Component;

/** Reckons the fee of an act from the tariff and the declaration; the tariff is that of the day the application came in. */
@Component
class FeeProposals {

    private final FeeTables tables;
    private final Fees fees;
    private final CaseFiles caseFiles;
    private final Clock clock;

    FeeProposals(FeeTables tables, Fees fees, CaseFiles caseFiles, Clock clock) {
        this.tables = tables;
        this.fees = fees;
        this.caseFiles = caseFiles;
        this.clock = clock;
    }

    CaseFile file(CaseStep step) {
        return caseFiles.require(step.caseId());
    }

    void propose(CaseStep step, CaseFile file, FeeAct act) {
        Map<String, Object> facts = new HashMap<>();
        file.answers().values().forEach(facts::putAll);
        FeeSchedule schedule = tables.schedule(new FeeTables.Question(
                file.authority().value(),
                LocalDate.ofInstant(file.receivedAt(), clock.getZone()),
                file.procedure().name(),
                act,
                facts));
        Answers answers = new Answers("declaration", facts);
        BuildingFigures figures = new BuildingFigures(
                answers.decimal("grossVolume").orElse(null),
                answers.decimal("buildingCosts").flatMap(Cents::ofEuros).orElse(null));
        fees.propose(
                new ProposeFee(step.caseId(), step.effectKey(), act, schedule, FeeCalculation.of(schedule, figures)));
    }
}
