package org.bauweg.workflow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.forms.Answers;
import org.bauweg.remedy.Objection;
import org.bauweg.remedy.Objection.Objector;
import org.bauweg.remedy.Objection.State;
import org.bauweg.remedy.Objections;
import org.bauweg.settings.Setting;
import org.bauweg.settings.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The authority gave in to an objection, submits it to the next instance, or it was taken back (§§ 72, 73 VwGO). Giving in to
 * somebody else's objection annuls the permit.
 */
@Component
class RecordObjectionReview extends CaseTask {

    private final Objections objections;
    private final CaseFiles caseFiles;
    private final CaseLetters letters;
    private final ObjectProvider<Processes> processes;
    private final Settings settings;

    /** @param processes is there once the engine is, which knows this step */
    RecordObjectionReview(
            Objections objections,
            CaseFiles caseFiles,
            CaseLetters letters,
            ObjectProvider<Processes> processes,
            Settings settings) {
        this.objections = objections;
        this.caseFiles = caseFiles;
        this.letters = letters;
        this.processes = processes;
        this.settings = settings;
    }

    @Override
    public boolean canFail() {
        return true;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask review = step.require("review-objection");
        Answers answers = review.form();
        Objection objection =
                objections.ofProcess(step.caseId(), step.processInstanceId()).orElseThrow();
        State state =
                switch (answers.text("objectionReview").orElseThrow()) {
                    case "remedy" -> State.REMEDIED;
                    case "submit" -> State.SUBMITTED;
                    default -> State.WITHDRAWN;
                };
        String reason = answers.text("objectionReason").orElseThrow();
        Boolean reinstated = answers.text("reinstatement").map("grant"::equals).orElse(null);
        objections.reviewed(
                step.caseId(),
                objection.number(),
                state,
                reinstated,
                reason,
                review.answeredBy().toString());
        tell(step, objection, state, reason);
        return Map.of();
    }

    private void tell(CaseStep step, Objection objection, State state, String reason) {
        if (state == State.REMEDIED) {
            remedied(step, objection, reason);
        } else if (state == State.SUBMITTED) {
            submitted(step, objection, reason);
        } else {
            letters.tell(
                    step,
                    "Der Widerspruch ist zurückgenommen",
                    "Der Widerspruch vom " + CaseMail.DAY.format(objection.receivedOn())
                            + " ist zurückgenommen. Das Widerspruchsverfahren ist beendet.");
        }
    }

    private void remedied(CaseStep step, Objection objection, String reason) {
        boolean third = objection.objector() == Objector.THIRD_PARTY;
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("Wir haben den Widerspruch vom " + CaseMail.DAY.format(objection.receivedOn())
                + " geprüft und helfen ihm ab (§ 72 VwGO). Die neue Entscheidung:");
        paragraphs.add(reason);
        if (third) {
            paragraphs.add(letters.remedyAfterObjection(step));
        }
        letters.send(
                step,
                "objectionRemedied",
                "Abhilfe",
                third ? "Dem Widerspruch eines Dritten wird abgeholfen" : "Ihrem Widerspruch wird abgeholfen",
                paragraphs);
        if (third) {
            processes.getObject().send(step.caseId(), CaseMessage.PERMIT_ANNULLED.inModels());
        }
    }

    private void submitted(CaseStep step, Objection objection, String reason) {
        CaseFile file = caseFiles.require(step.caseId());
        LocalDate received = objection.receivedOn();
        letters.forOthers(
                step,
                "objectionSubmission",
                "Vorlage_Widerspruch",
                settings.text(file.authority(), Setting.OBJECTION_AUTHORITY),
                "Vorlage eines Widerspruchs",
                List.of(
                        "in der Sache " + file.fileNumber() + " legen wir den Widerspruch von " + objection.name()
                                + " vom "
                                + CaseMail.DAY.format(received) + " vor (§ 73 VwGO)."
                                + (objection.late() ? " Er kam nach dem Ende der Frist." : ""),
                        reason));
        letters.tell(
                step,
                "Der Widerspruch liegt bei der Widerspruchsbehörde",
                "Die Bauaufsicht hilft dem Widerspruch vom " + CaseMail.DAY.format(received)
                        + " nicht ab und hat ihn der Widerspruchsbehörde vorgelegt. Von ihr kommt der Bescheid darüber.");
    }
}
