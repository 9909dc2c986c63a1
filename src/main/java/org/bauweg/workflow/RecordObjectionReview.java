package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.forms.Answers;
import org.bauweg.remedy.Annulments;
import org.bauweg.remedy.Objection;
import org.bauweg.remedy.Objection.Objector;
import org.bauweg.remedy.Objection.State;
import org.bauweg.remedy.Objections;
import org.bauweg.settings.Setting;
import org.bauweg.settings.Settings;
import org.springframework.stereotype.Component;

/**
 * The authority gave in to an objection, submits it to the next instance, or it was taken back (§§ 72, 73 VwGO). Giving in to
 * somebody else's objection annuls the permit, which burdens the applicant for the first time: one letter tells it with the
 * instruction.
 */
@Component
class RecordObjectionReview extends CaseTask {

    private final Objections objections;
    private final CaseFiles caseFiles;
    private final CaseLetters letters;
    private final Annulments annulments;
    private final AnnulmentEffects effects;
    private final Settings settings;
    private final Clock clock;

    RecordObjectionReview(
            Objections objections,
            CaseFiles caseFiles,
            CaseLetters letters,
            Annulments annulments,
            AnnulmentEffects effects,
            Settings settings,
            Clock clock) {
        this.objections = objections;
        this.caseFiles = caseFiles;
        this.letters = letters;
        this.annulments = annulments;
        this.effects = effects;
        this.settings = settings;
        this.clock = clock;
    }

    /** {@code permitFalls}: whether the applicant's permit is annulled, against which he can go to court. */
    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.flag("permitFalls"));
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
        boolean falls = state == State.REMEDIED && objection.objector() == Objector.THIRD_PARTY;
        if (falls) {
            annulled(step, objection, reason, review);
        } else {
            tell(step, objection, state, reason);
        }
        return Map.of("permitFalls", falls);
    }

    private void annulled(CaseStep step, Objection objection, String reason, AnsweredTask review) {
        boolean enforced =
                review.form().text("immediateEnforcement").filter("yes"::equals).isPresent();
        annulments.decided(
                step.caseId(),
                objection.number(),
                enforced,
                LocalDate.now(clock),
                review.answeredBy().toString());
        letters.send(
                step,
                "objectionRemedied",
                "Abhilfe",
                "Dem Widerspruch eines Dritten wird abgeholfen",
                List.of(
                        decided(objection),
                        reason,
                        effects.announced(step.caseId(), enforced),
                        letters.remedyAfterObjection(step)));
        if (enforced) {
            effects.occur(step);
        }
    }

    private static String decided(Objection objection) {
        return "Wir haben den Widerspruch vom " + CaseMail.DAY.format(objection.receivedOn())
                + " geprüft und helfen ihm ab (§ 72 VwGO). Die neue Entscheidung:";
    }

    private void tell(CaseStep step, Objection objection, State state, String reason) {
        if (state == State.REMEDIED) {
            letters.send(
                    step,
                    "objectionRemedied",
                    "Abhilfe",
                    "Ihrem Widerspruch wird abgeholfen",
                    List.of(decided(objection), reason));
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
