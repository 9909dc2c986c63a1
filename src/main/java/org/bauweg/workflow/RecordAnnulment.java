package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.construction.Construction;
import org.bauweg.construction.ConstructionFact;
import org.bauweg.construction.Constructions;
import org.bauweg.deadlines.DeadlineLedger;
import org.springframework.stereotype.Component;

/** The permit was annulled: nothing may be built or used any more by it. */
@Component
class RecordAnnulment extends CaseTask {

    private final Constructions constructions;
    private final DeadlineLedger ledger;
    private final CaseFiles caseFiles;
    private final CaseLetters letters;
    private final Clock clock;

    RecordAnnulment(
            Constructions constructions, DeadlineLedger ledger, CaseFiles caseFiles, CaseLetters letters, Clock clock) {
        this.constructions = constructions;
        this.ledger = ledger;
        this.caseFiles = caseFiles;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        LocalDate today = LocalDate.now(clock);
        constructions.find(step.caseId()).ifPresent(site -> end(site, today));
        ValidityWords words = ValidityWords.of(caseFiles.require(step.caseId()).procedure());
        letters.tell(
                step,
                words.subject() + " ist aufgehoben",
                words.subject() + " ist aufgehoben worden. " + words.annulled()
                        + " Was Sie dagegen tun können, steht in dem Bescheid darüber.");
        return Map.of();
    }

    private void end(Construction site, LocalDate today) {
        constructions.record(site.caseId(), new ConstructionFact.Annulled(today), Act.SYSTEM);
        for (String rule : java.util.List.of(site.validityRule(), site.interruptionRule())) {
            ledger.open(site.caseId(), rule, "").ifPresent(open -> ledger.cancel(open.id(), today, Act.SYSTEM));
        }
    }
}
