package org.bauweg.workflow;

import java.util.Map;
import java.util.Set;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.Procedure;
import org.bauweg.remedy.Objection;
import org.bauweg.remedy.Objection.Objector;
import org.bauweg.remedy.Objections;
import org.springframework.stereotype.Component;

/** Deals with one objection from now on and confirms it to the applicant. */
@Component
class TakeUpObjection extends CaseTask {

    /** What they grant lets nobody build. */
    private static final Set<Procedure> WITHOUT_WORKS = Set.of(Procedure.P76, Procedure.P7);

    private final Objections objections;
    private final CaseFiles caseFiles;
    private final CaseLetters letters;

    TakeUpObjection(Objections objections, CaseFiles caseFiles, CaseLetters letters) {
        this.objections = objections;
        this.caseFiles = caseFiles;
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
            byOthers(step, CaseMail.DAY.format(objection.receivedOn()));
        }
        return Map.of();
    }

    private void byOthers(CaseStep step, String day) {
        Procedure procedure = caseFiles.require(step.caseId()).procedure();
        if (WITHOUT_WORKS.contains(procedure)) {
            String document = ProcedureWords.of(procedure).document();
            letters.tell(step, document + ": Widerspruch eines Dritten", """
                    Ein Dritter hat am %s Widerspruch erhoben. Die Bauaufsicht prüft ihn und schreibt Ihnen das Ergebnis.\
                    """.formatted(day));
            return;
        }
        letters.tell(step, "Gegen Ihre Genehmigung liegt ein Widerspruch vor", """
                Ein Dritter hat am %s Widerspruch gegen Ihre Genehmigung erhoben.

                Der Widerspruch hat keine aufschiebende Wirkung (§ 212a BauGB): Sie dürfen weiter bauen, tun es aber \
                auf eigenes Risiko. Ein Gericht kann die aufschiebende Wirkung anordnen.\
                """.formatted(day));
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
