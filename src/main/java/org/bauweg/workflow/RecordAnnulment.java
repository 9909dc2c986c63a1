package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.construction.Construction;
import org.bauweg.construction.ConstructionFact;
import org.bauweg.construction.Constructions;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.remedy.CourtAction;
import org.bauweg.remedy.CourtActions;
import org.springframework.stereotype.Component;

/** The permit was annulled: nothing may be built or used any more by it. */
@Component
class RecordAnnulment extends CaseTask {

    private final Constructions constructions;
    private final DeadlineLedger ledger;
    private final CourtActions courts;
    private final CaseFiles caseFiles;
    private final CaseLetters letters;
    private final Clock clock;

    RecordAnnulment(
            Constructions constructions,
            DeadlineLedger ledger,
            CourtActions courts,
            CaseFiles caseFiles,
            CaseLetters letters,
            Clock clock) {
        this.constructions = constructions;
        this.ledger = ledger;
        this.courts = courts;
        this.caseFiles = caseFiles;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public boolean canFail() {
        return true;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        LocalDate today = LocalDate.now(clock);
        constructions.find(step.caseId()).ifPresent(site -> end(site, today));
        ValidityWords words = ValidityWords.of(caseFiles.require(step.caseId()).procedure());
        letters.send(
                step,
                "permitAnnulled",
                "Aufhebung",
                words.subject() + " ist aufgehoben",
                paragraphs(step, words.subject() + " ist aufgehoben worden. " + words.annulled()));
        return Map.of();
    }

    /** A judgment tells itself how to challenge it; what the authorities decided on an objection is told here. */
    private List<String> paragraphs(CaseStep step, String annulled) {
        boolean byCourt = courts.of(step.caseId()).stream().anyMatch(CourtAction::permitAnnulled);
        return byCourt
                ? List.of(annulled, "Grundlage ist der Ausgang des gerichtlichen Verfahrens.")
                : List.of(annulled, letters.remedyAfterObjection(step));
    }

    private void end(Construction site, LocalDate today) {
        constructions.record(site.caseId(), new ConstructionFact.Annulled(today), Act.SYSTEM);
        for (String rule : List.of(site.validityRule(), site.interruptionRule())) {
            ledger.open(site.caseId(), rule, "").ifPresent(open -> ledger.cancel(open.id(), today, Act.SYSTEM));
        }
    }
}
