package org.bauweg.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bauweg.casefile.CaseFile;
import org.bauweg.decision.DecisionDraft;
import org.bauweg.decision.DraftOutcome;
import org.bauweg.decision.Hearing;
import org.bauweg.decision.Hearings;
import org.bauweg.decision.PermitDecisions;
import org.springframework.stereotype.Component;

/** Keeps the draft of the decision and who wrote it. */
@Component
class DraftDecision extends CaseTask {

    private final PermitDecisions decisions;
    private final Hearings hearings;

    DraftDecision(PermitDecisions decisions, Hearings hearings) {
        this.decisions = decisions;
        this.hearings = hearings;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.flag("hearingNeeded"));
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask prepared = step.require("prepare-decision");
        boolean granted =
                prepared.form().text("decision").filter("grant"::equals).isPresent();
        DraftOutcome outcome = decisions.draft(new org.bauweg.decision.DraftDecision(
                step.caseId(),
                granted ? CaseFile.Decision.GRANTED : CaseFile.Decision.REFUSED,
                prepared.form().list("conditionCodes"),
                answers(prepared),
                prepared.form().text("additionalConditions").orElse(""),
                prepared.form().text("reasons").orElse(""),
                prepared.answeredBy()));
        if (!(outcome instanceof DraftOutcome.Drafted)) {
            throw new IllegalStateException("decision not drafted: " + outcome);
        }
        return Map.of(
                "hearingNeeded",
                !granted
                        && hearings.find(step.caseId())
                                .filter(Hearing::isStanding)
                                .isEmpty());
    }

    private static List<DecisionDraft.Answer> answers(AnsweredTask prepared) {
        return prepared.form().rows("questionAnswers").stream()
                .map(row -> new DecisionDraft.Answer(
                        row.text("question").orElse(""), row.text("answer").orElse("")))
                .toList();
    }
}
