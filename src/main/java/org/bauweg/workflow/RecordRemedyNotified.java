package org.bauweg.workflow;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.remedy.Objection;
import org.bauweg.remedy.Objections;
import org.bauweg.remedy.RemedyPeriods;
import org.springframework.stereotype.Component;

/**
 * The applicant was notified that the authority gave in to a third party: his own time to go to court runs (§ 68 Abs. 1 S. 2
 * Nr. 2, § 74 VwGO).
 */
@Component
class RecordRemedyNotified extends CaseTask {

    private final Objections objections;
    private final RemedyPeriods remedies;
    private final CaseFiles caseFiles;

    RecordRemedyNotified(Objections objections, RemedyPeriods remedies, CaseFiles caseFiles) {
        this.objections = objections;
        this.remedies = remedies;
        this.caseFiles = caseFiles;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.date("actionDueAt"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask entered = step.require("record-remedy-notified");
        LocalDate notified = entered.form().date("remedyNotifiedOn").orElseThrow();
        boolean instructed =
                entered.form().text("remedyInstructed").filter("no"::equals).isEmpty();
        Objection objection =
                objections.ofProcess(step.caseId(), step.processInstanceId()).orElseThrow();
        objections.notified(
                step.caseId(),
                objection.number(),
                notified,
                entered.answeredBy().toString());
        LedgerDeadline period =
                remedies.toCourt(caseFiles.require(step.caseId()), objection.number(), notified, instructed);
        return Map.of("actionDueAt", period);
    }
}
