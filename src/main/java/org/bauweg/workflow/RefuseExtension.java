package org.bauweg.workflow;

import java.util.List;
import java.util.Map;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.construction.ConstructionFact;
import org.bauweg.construction.Constructions;
import org.springframework.stereotype.Component;

/** What was granted is not prolonged; tells the applicant why. */
@Component
class RefuseExtension extends CaseTask {

    private final Constructions constructions;
    private final CaseFiles caseFiles;
    private final CaseLetters letters;

    RefuseExtension(Constructions constructions, CaseFiles caseFiles, CaseLetters letters) {
        this.constructions = constructions;
        this.caseFiles = caseFiles;
        this.letters = letters;
    }

    @Override
    public boolean canFail() {
        return true;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask decision = step.require("decide-extension");
        String reason = decision.form().text("validityReason").orElseThrow();
        constructions.record(
                step.caseId(),
                new ConstructionFact.ExtensionDecided(false, reason),
                decision.answeredBy().toString());
        ValidityWords words = ValidityWords.of(caseFiles.require(step.caseId()).procedure());
        letters.send(
                step,
                "extensionRefusal",
                "Ablehnung_Verlaengerung",
                words.subject() + " wird nicht verlängert",
                List.of(
                        "Sie haben die Verlängerung " + words.genitive() + " beantragt. Wir lehnen das ab. Der Grund:",
                        reason,
                        letters.remedyInstruction(step)));
        return Map.of();
    }
}
