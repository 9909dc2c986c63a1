package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.construction.ConstructionFact;
import org.bauweg.construction.Constructions;
import org.springframework.stereotype.Component;

/** Something is missing for the start (§ 75 Abs. 4 HBO); the applicant notifies it anew. */
@Component
class RecordStartObjection extends CaseTask {

    private final Constructions constructions;
    private final CaseLetters letters;

    RecordStartObjection(Constructions constructions, CaseLetters letters) {
        this.constructions = constructions;
        this.letters = letters;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask check = step.require("release-start");
        String reason = check.form().text("startReason").orElseThrow();
        constructions.record(
                step.caseId(),
                new ConstructionFact.StartObjected(reason),
                check.answeredBy().toString());
        letters.tell(step, "Sie dürfen noch nicht beginnen", """
                Für den Baubeginn, den Sie angezeigt haben, fehlt noch etwas:

                %s

                Bitte beginnen Sie nicht mit den Bauarbeiten (§ 75 Abs. 4, § 81 HBO). Zeigen Sie den Baubeginn erneut an, \
                sobald alles vorliegt.\
                """.formatted(reason));
        return Map.of();
    }
}
