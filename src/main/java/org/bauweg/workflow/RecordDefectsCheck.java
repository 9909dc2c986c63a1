package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.bauweg.construction.ConstructionFact;
import org.bauweg.construction.Constructions;
import org.bauweg.construction.Inspection;
import org.bauweg.construction.Inspections;
import org.springframework.stereotype.Component;

/** The authority has looked whether the defects are mended; if not, they get a new day. */
@Component
class RecordDefectsCheck extends CaseTask {

    private final Constructions constructions;
    private final Inspections inspections;
    private final CaseLetters letters;
    private final Clock clock;

    RecordDefectsCheck(Constructions constructions, Inspections inspections, CaseLetters letters, Clock clock) {
        this.constructions = constructions;
        this.inspections = inspections;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.date("defectsDueAt"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask check = step.require("confirm-defects");
        Inspection inspection =
                inspections.ofProcess(step.caseId(), step.processInstanceId()).orElseThrow();
        if (check.form().text("defectsSettled").filter("settled"::equals).isPresent()) {
            settle(step, check, inspection);
            return Map.of();
        }
        LocalDate due = check.form().date("newDefectsDueOn").orElseThrow();
        inspections.prolong(step.caseId(), step.authority(), inspection.number(), due, check.answeredBy());
        letters.tell(
                step,
                "Es sind noch Mängel offen",
                check.form().text("defectsNote").orElse("") + "\n\nBitte beheben Sie sie bis zum "
                        + CaseMail.DAY.format(due) + ".");
        return Map.of(
                "defectsDueAt", due.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    private void settle(CaseStep step, AnsweredTask check, Inspection inspection) {
        LocalDate today = LocalDate.ofInstant(check.answeredAt(), clock.getZone());
        inspections.remedied(step.caseId(), step.authority(), inspection.number(), today, check.answeredBy());
        if (constructions.require(step.caseId()).useBlocked()) {
            constructions.record(
                    step.caseId(),
                    new ConstructionFact.UseBlocked(false),
                    check.answeredBy().toString());
        }
        letters.tell(step, "Die Mängel sind behoben", "Die Bauaufsicht hat bestätigt, dass die Mängel behoben sind.");
    }
}
