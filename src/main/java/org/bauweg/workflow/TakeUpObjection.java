package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.remedy.Objection;
import org.bauweg.remedy.Objection.Objector;
import org.bauweg.remedy.Objections;
import org.springframework.stereotype.Component;

/** Deals with one objection from now on and confirms it to the applicant. */
@Component
class TakeUpObjection extends CaseTask {

    private final Objections objections;
    private final CaseLetters letters;

    TakeUpObjection(Objections objections, CaseLetters letters) {
        this.objections = objections;
        this.letters = letters;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        int number = step.number("objectionNumber").orElseThrow().intValue();
        objections.takeUp(step.caseId(), number, step.processInstanceId());
        Objection objection =
                objections.ofProcess(step.caseId(), step.processInstanceId()).orElseThrow();
        if (objection.objector() == Objector.APPLICANT) {
            letters.tell(step, "Ihr Widerspruch ist eingegangen", own(objection));
        } else {
            letters.tell(step, "Gegen Ihre Genehmigung liegt ein Widerspruch vor", """
                    Ein Dritter hat am %s Widerspruch gegen Ihre Genehmigung erhoben.

                    Der Widerspruch hat keine aufschiebende Wirkung (§ 212a BauGB): Sie dürfen weiter bauen, tun es aber \
                    auf eigenes Risiko. Ein Gericht kann die aufschiebende Wirkung anordnen.\
                    """.formatted(
                            CaseMail.DAY.format(objection.receivedOn())));
        }
        return Map.of();
    }

    private static String own(Objection objection) {
        String receipt = "Ihr Widerspruch ist am " + CaseMail.DAY.format(objection.receivedOn()) + " eingegangen.";
        return objection.late()
                ? receipt
                        + "\n\nEr kam nach dem Ende der Frist. Er wird trotzdem aufbewahrt; die Bauaufsicht prüft, ob Sie"
                        + " so gestellt werden, als wäre er rechtzeitig gewesen (§ 60 VwGO)."
                : receipt + " Die Bauaufsicht prüft ihn.";
    }
}
