package org.bauweg.workflow;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.remedy.CourtActions;
import org.bauweg.remedy.Objection;
import org.bauweg.remedy.Objections;
import org.bauweg.remedy.RemedyPeriods;
import org.springframework.stereotype.Component;

/** Somebody went to court against the notice or against the decision on an objection (§ 74 VwGO); how it ends is entered later. */
@Component
class RecordAction extends CaseTask {

    /** Whether the action is about what this run follows, and not about another one that waits too. */
    private static final String HERE = "actionHere";

    private final CaseFiles caseFiles;
    private final RemedyPeriods remedies;
    private final Objections objections;
    private final CourtActions courts;
    private final DeadlineLedger ledger;

    RecordAction(
            CaseFiles caseFiles,
            RemedyPeriods remedies,
            Objections objections,
            CourtActions courts,
            DeadlineLedger ledger) {
        this.caseFiles = caseFiles;
        this.remedies = remedies;
        this.objections = objections;
        this.courts = courts;
        this.ledger = ledger;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.flag(HERE));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask entered = step.require("enter-action");
        if (entered.form().text("actionConcerns").filter("other"::equals).isPresent()) {
            return Map.of(HERE, false);
        }
        CaseFile file = caseFiles.require(step.caseId());
        LocalDate on = entered.form().date("actionOn").orElseThrow();
        String actor = entered.answeredBy().toString();
        String court = entered.form().text("court").orElse("");
        Optional<Objection> objection = objections.ofProcess(file.id(), step.processInstanceId());
        courts.filed(
                file.id(),
                step.processInstanceId(),
                objection.map(Objection::number).orElse(null),
                court,
                on,
                actor);
        if (objection.isEmpty()) {
            remedies.challenged(file.id(), on, actor);
            return Map.of(HERE, true);
        }
        int number = objection.get().number();
        remedies.toCourt(file.id(), number).ifPresent(period -> ledger.meet(period.id(), on, actor));
        objections.inCourt(file.id(), number, court, on, actor);
        return Map.of(HERE, true);
    }
}
