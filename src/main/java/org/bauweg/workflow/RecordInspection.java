package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bauweg.construction.ConstructionFact;
import org.bauweg.construction.Constructions;
import org.bauweg.construction.Inspection.Occasion;
import org.bauweg.construction.Inspection.Severity;
import org.bauweg.construction.Inspections;
import org.bauweg.construction.RecordInspection.Found;
import org.bauweg.forms.Answers;
import org.springframework.stereotype.Component;

/** What an inspection found, if there was one: it is at the discretion of the authority (§ 84 Abs. 3 HBO). */
@Component
class RecordInspection extends CaseTask {

    private final Constructions constructions;
    private final Inspections inspections;
    private final CaseLetters letters;
    private final Clock clock;

    RecordInspection(Constructions constructions, Inspections inspections, CaseLetters letters, Clock clock) {
        this.constructions = constructions;
        this.inspections = inspections;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.flag("defectsFound"), Variable.date("defectsDueAt"), Variable.flag("certificateDue"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask answered = step.require("inspect");
        Answers answers = answered.form();
        if (answers.text("inspection").filter("waive"::equals).isPresent()) {
            return Map.of("defectsFound", false, "certificateDue", false);
        }
        List<Found> found =
                answers.rows("defects").stream().map(RecordInspection::found).toList();
        inspections.record(new org.bauweg.construction.RecordInspection(
                step.caseId(),
                step.authority(),
                step.processInstanceId(),
                Occasion.valueOf(answers.text("occasion").orElseThrow().toUpperCase(Locale.ROOT)),
                answers.date("inspectedOn").orElseThrow(),
                answers.text("inspectionReport").orElseThrow(),
                found,
                answered.answeredBy()));
        if (answers.bool("useBlocked")) {
            constructions.record(
                    step.caseId(),
                    new ConstructionFact.UseBlocked(true),
                    answered.answeredBy().toString());
        }
        boolean certificate = answers.bool("certificateIssued");
        return found.isEmpty()
                ? Map.of("defectsFound", false, "certificateDue", certificate)
                : defects(step, found, certificate);
    }

    private Map<String, Object> defects(CaseStep step, List<Found> found, boolean certificate) {
        LocalDate last =
                found.stream().map(Found::dueOn).max(LocalDate::compareTo).orElseThrow();
        String list = found.stream()
                .map(defect -> "– " + defect.text() + " (bis " + CaseMail.DAY.format(defect.dueOn()) + ")")
                .reduce("", (one, other) -> one + "\n" + other);
        letters.tell(
                step,
                "Bei der Besichtigung wurden Mängel gefunden",
                "Bitte beheben Sie diese Mängel und melden Sie es auf der Seite Ihres Vorhabens:\n" + list);
        return Map.of(
                "defectsFound",
                true,
                "certificateDue",
                certificate,
                "defectsDueAt",
                last.plusDays(1).atStartOfDay(clock.getZone()).toInstant());
    }

    private static Found found(Answers row) {
        return new Found(
                Severity.valueOf(row.text("defectSeverity").orElseThrow().toUpperCase(Locale.ROOT)),
                row.text("defectText").orElseThrow(),
                row.date("defectDueOn").orElseThrow());
    }
}
