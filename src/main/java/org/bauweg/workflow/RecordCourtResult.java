package org.bauweg.workflow;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.remedy.Annulments;
import org.bauweg.remedy.CourtAction;
import org.bauweg.remedy.CourtAction.Result;
import org.bauweg.remedy.CourtActions;
import org.bauweg.remedy.EndAction;
import org.bauweg.remedy.Objections;
import org.bauweg.remedy.RemedyPeriods;
import org.bauweg.shared.CaseId;
import org.springframework.stereotype.Component;

/** How an action before the court ended; if the permit fell with it, building by it ends (§§ 113, 121 VwGO). */
@Component
class RecordCourtResult extends CaseTask {

    /** Whether the outcome is that of the action this run follows, and not of another one that is pending too. */
    private static final String HERE = "courtResultHere";

    private final CourtActions courts;
    private final Objections objections;
    private final RemedyPeriods remedies;
    private final CaseFiles caseFiles;
    private final CaseLetters letters;
    private final Annulments annulments;
    private final AnnulmentEffects effects;

    RecordCourtResult(
            CourtActions courts,
            Objections objections,
            RemedyPeriods remedies,
            CaseFiles caseFiles,
            CaseLetters letters,
            Annulments annulments,
            AnnulmentEffects effects) {
        this.courts = courts;
        this.objections = objections;
        this.remedies = remedies;
        this.caseFiles = caseFiles;
        this.letters = letters;
        this.annulments = annulments;
        this.effects = effects;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.flag(HERE));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask entered = step.require("enter-court-result");
        if (entered.form().text("courtConcerns").filter("other"::equals).isPresent()) {
            return Map.of(HERE, false);
        }
        Result result =
                Result.valueOf(entered.form().text("courtResult").orElseThrow().toUpperCase(Locale.ROOT));
        LocalDate finalOn = entered.form().date("courtFinalOn").orElseThrow();
        boolean annulled = result != Result.DISMISSED
                && entered.form()
                        .text("courtAnnulsPermit")
                        .filter("yes"::equals)
                        .isPresent();
        CourtAction action = courts.ended(new EndAction(
                step.caseId(),
                step.processInstanceId(),
                result,
                finalOn,
                annulled,
                entered.form().text("courtNote").orElse(""),
                entered.answeredBy().toString()));
        settle(step, action, result, finalOn);
        tell(step, action, result, annulled);
        if (falls(step.caseId(), action, finalOn, entered)) {
            effects.occur(step);
        } else if (!annulled && result != Result.DISMISSED) {
            stands(step, action, entered);
        }
        return Map.of(HERE, true);
    }

    /** Whether the permit falls now: by the judgment, or since what annulled it before was upheld. */
    private boolean falls(CaseId caseId, CourtAction action, LocalDate finalOn, AnsweredTask entered) {
        Integer objection = action.objection();
        boolean upheld = action.permitAnnulled() || action.result() == Result.DISMISSED;
        if (objection != null && upheld && annulments.becameFinal(caseId, objection, finalOn)) {
            return true;
        }
        return action.permitAnnulled()
                && annulments.byCourt(caseId, finalOn, entered.answeredBy().toString());
    }

    /** The permit stands; if its annulment had been enforced already, the authority has to see to what it ended. */
    private void stands(CaseStep step, CourtAction action, AnsweredTask entered) {
        Integer objection = action.objection();
        if (objection != null
                && annulments.lifted(
                        step.caseId(), objection, entered.answeredBy().toString())) {
            letters.tellAuthority(
                    step,
                    "Die Genehmigung besteht wieder",
                    "Ihre Aufhebung ist beseitigt. Bauausführung und Geltung wurden mit ihr beendet; bitte teilen Sie der"
                            + " Bauherrschaft mit, dass und bis wann die Genehmigung wieder gilt.");
        }
    }

    private void settle(CaseStep step, CourtAction action, Result result, LocalDate finalOn) {
        Integer objection = action.objection();
        if (objection != null) {
            objections.settled(step.caseId(), objection);
        } else if (result == Result.DISMISSED && !action.late()) {
            CaseFile file = caseFiles.require(step.caseId());
            remedies.upheld(file, finalOn);
        }
    }

    private void tell(CaseStep step, CourtAction action, Result result, boolean annulled) {
        String about = "Das Verfahren vor dem Verwaltungsgericht (" + action.court() + ") ist beendet. ";
        letters.tell(
                step,
                "Das Gerichtsverfahren ist beendet",
                about
                        + switch (result) {
                            case DISMISSED ->
                                "Die Klage ist abgewiesen; die angegriffene Entscheidung bleibt bestehen.";
                            case ANNULLED ->
                                "Das Gericht hat die angegriffene Entscheidung aufgehoben oder zu einer neuen"
                                        + " verpflichtet.";
                            case SETTLED -> "Es hat sich ohne Urteil in der Sache erledigt.";
                        }
                        + (annulled ? " Ihre Genehmigung besteht damit nicht mehr." : ""));
        if (result == Result.ANNULLED && !annulled) {
            letters.tellAuthority(
                    step,
                    "Nach dem Urteil neu entscheiden",
                    about + "Bitte prüfen Sie, ob nach dem Urteil neu zu entscheiden ist (§ 113 VwGO).");
        }
    }
}
