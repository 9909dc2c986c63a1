package org.bauweg.workflow;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.deadlines.DeadlineLedger;
import org.bauweg.remedy.Annulments;
import org.bauweg.remedy.CourtAction;
import org.bauweg.remedy.CourtActions;
import org.bauweg.remedy.Objection;
import org.bauweg.remedy.Objections;
import org.bauweg.remedy.RemedyPeriods;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Somebody went to court against the notice or against the decision on an objection (§ 74 VwGO); how it ends is entered later. */
@Component
class RecordAction extends CaseTask {

    /** Whether the action is about what this run follows, and not about another one that waits too. */
    private static final String HERE = "actionHere";

    private final CaseFiles caseFiles;
    private final RemedyPeriods remedies;
    private final Objections objections;
    private final CourtActions courts;
    private final DeadlineLedger ledger;
    private final CaseLetters letters;
    private final Annulments annulments;

    RecordAction(
            CaseFiles caseFiles,
            RemedyPeriods remedies,
            Objections objections,
            CourtActions courts,
            DeadlineLedger ledger,
            CaseLetters letters,
            Annulments annulments) {
        this.caseFiles = caseFiles;
        this.remedies = remedies;
        this.objections = objections;
        this.courts = courts;
        this.ledger = ledger;
        this.letters = letters;
        this.annulments = annulments;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.flag(HERE));
    }

    /** {@code form}: where staff entered an action that nobody waited for any more. */
    @Override
    public Set<String> settings() {
        return Set.of("form");
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask entered = step.require(step.setting("form").orElse("enter-action"));
        if (entered.form()
                .text("actionConcerns")
                .or(() -> entered.form().text(UnawaitedActions.ABOUT))
                .filter(UnawaitedActions.OTHER::equals)
                .isPresent()) {
            return Map.of(HERE, false);
        }
        LocalDate on = entered.form().date("actionOn").orElseThrow();
        String actor = entered.answeredBy().toString();
        String court = entered.form().text("court").orElse("");
        Integer objection = objection(step, entered);
        CaseFile file = caseFiles.require(step.caseId());
        CourtAction action = courts.filed(file.id(), step.processInstanceId(), objection, court, on, actor);
        if (action.late()) {
            overdue(file, objection);
        } else if (pending(file, action, actor)) {
            letters.tell(step, "Die Entscheidung ist nicht bestandskräftig", """
                    Die Bauaufsicht hatte Ihnen mitgeteilt, dass die Entscheidung nicht mehr angegriffen werden kann. Inzwischen \
                    ist eine Klage vom %s bekannt, die in der Frist erhoben wurde. Bis das Gericht entschieden hat, ist die \
                    Entscheidung nicht bestandskräftig.\
                    """.formatted(CaseMail.DAY.format(on)));
        }
        if (!action.late() && objection != null && annulments.contested(file.id(), objection, actor)) {
            letters.tellAuthority(
                    step,
                    "Die Aufhebung der Genehmigung ist doch nicht endgültig",
                    "Die Klage wurde in der Frist erhoben und hat aufschiebende Wirkung (§ 80 Abs. 1 VwGO). Bauausführung und"
                            + " Geltung wurden mit der Aufhebung beendet; bitte teilen Sie der Bauherrschaft mit, dass die"
                            + " Genehmigung vorerst weiter gilt.");
        }
        return Map.of(HERE, true);
    }

    /** The number of the objection whose decision is challenged; null: the notice itself. */
    private @Nullable Integer objection(CaseStep step, AnsweredTask entered) {
        Optional<String> about = entered.form().text(UnawaitedActions.ABOUT);
        if (about.isPresent()) {
            return about.filter(chosen -> !chosen.equals(UnawaitedActions.NOTICE))
                    .map(Integer::valueOf)
                    .orElse(null);
        }
        return objections
                .ofProcess(step.caseId(), step.processInstanceId())
                .map(Objection::number)
                .orElse(null);
    }

    /** Filed in time; true if the decision counted as uncontestable until now. */
    private boolean pending(CaseFile file, CourtAction action, String actor) {
        Integer objection = action.objection();
        if (objection == null) {
            return remedies.challenged(file, action.filedOn(), actor);
        }
        remedies.toCourt(file.id(), objection).ifPresent(period -> ledger.meet(period.id(), action.filedOn(), actor));
        return objections.inCourt(file.id(), objection, action.court(), action.filedOn(), actor);
    }

    /** Filed late: the decision stands, whatever the timer has recorded by now. */
    private void overdue(CaseFile file, @Nullable Integer objection) {
        if (objection == null) {
            remedies.uncontestable(file);
            return;
        }
        remedies.toCourt(file.id(), objection).ifPresent(period -> {
            ledger.lapse(period.id(), Act.SYSTEM);
            objections.settled(file.id(), objection);
        });
    }
}
