package org.bauweg.workflow;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.forms.Answers;
import org.bauweg.remedy.Annulments;
import org.bauweg.remedy.Objection;
import org.bauweg.remedy.Objection.Objector;
import org.bauweg.remedy.Objection.Result;
import org.bauweg.remedy.Objections;
import org.bauweg.remedy.RemedyPeriods;
import org.springframework.stereotype.Component;

/** What the next instance decided; whoever is burdened by it has time to go to court (§ 74 VwGO). */
@Component
class RecordObjectionDecision extends CaseTask {

    private static final String SUBJECT = "Über den Widerspruch ist entschieden";

    private final Objections objections;
    private final RemedyPeriods remedies;
    private final CaseFiles caseFiles;
    private final CaseLetters letters;
    private final Annulments annulments;
    private final AnnulmentEffects effects;

    RecordObjectionDecision(
            Objections objections,
            RemedyPeriods remedies,
            CaseFiles caseFiles,
            CaseLetters letters,
            Annulments annulments,
            AnnulmentEffects effects) {
        this.objections = objections;
        this.remedies = remedies;
        this.caseFiles = caseFiles;
        this.letters = letters;
        this.annulments = annulments;
        this.effects = effects;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.flag("actionPossible"), Variable.date("actionDueAt"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask entered = step.require("record-objection-result");
        Answers answers = entered.form();
        Result result =
                Result.valueOf(answers.text("objectionResult").orElseThrow().toUpperCase(Locale.ROOT));
        LocalDate served = answers.date("decisionServedOn").orElse(null);
        Objection objection =
                objections.ofProcess(step.caseId(), step.processInstanceId()).orElseThrow();
        objections.decided(
                step.caseId(),
                objection.number(),
                result,
                served,
                entered.answeredBy().toString());
        if (result == Result.GRANTED && objection.objector() == Objector.THIRD_PARTY && served != null) {
            annulled(step, objection, served, entered);
        } else {
            letters.tell(step, SUBJECT, text(result));
        }
        if (served == null || !burdens(result, objection.objector())) {
            return Map.of("actionPossible", false);
        }
        boolean instructed =
                answers.text("decisionInstructed").filter("no"::equals).isEmpty();
        LedgerDeadline period =
                remedies.toCourt(caseFiles.require(step.caseId()), objection.number(), served, instructed);
        return Map.of("actionPossible", true, "actionDueAt", period);
    }

    private void annulled(CaseStep step, Objection objection, LocalDate served, AnsweredTask entered) {
        boolean enforced = entered.form()
                .text("immediateEnforcement")
                .filter("yes"::equals)
                .isPresent();
        annulments.decided(
                step.caseId(),
                objection.number(),
                enforced,
                served,
                entered.answeredBy().toString());
        letters.tell(
                step,
                SUBJECT,
                "Die Widerspruchsbehörde hat dem Widerspruch eines Dritten stattgegeben. "
                        + effects.announced(step.caseId(), enforced)
                        + "\n\nGegen den Widerspruchsbescheid können Sie klagen; die Frist steht auf der Seite Ihres"
                        + " Vorhabens.");
        if (enforced) {
            effects.occur(step);
        }
    }

    /** What a third party won burdens the applicant for the first time (§ 68 Abs. 1 S. 2 Nr. 2 VwGO). */
    private static boolean burdens(Result result, Objector objector) {
        return switch (result) {
            case REJECTED, PARTLY -> true;
            case GRANTED -> objector == Objector.THIRD_PARTY;
            case WITHDRAWN -> false;
        };
    }

    private static String text(Result result) {
        return switch (result) {
            case REJECTED ->
                "Die Widerspruchsbehörde hat den Widerspruch zurückgewiesen. Gegen den Bescheid kann Klage erhoben werden;"
                        + " die Frist steht auf der Seite Ihres Vorhabens.";
            case PARTLY ->
                "Die Widerspruchsbehörde hat dem Widerspruch zum Teil stattgegeben. Gegen den Bescheid kann Klage erhoben"
                        + " werden; die Frist steht auf der Seite Ihres Vorhabens.";
            case GRANTED -> "Die Widerspruchsbehörde hat dem Widerspruch stattgegeben.";
            case WITHDRAWN -> "Der Widerspruch ist zurückgenommen. Das Widerspruchsverfahren ist beendet.";
        };
    }
}
