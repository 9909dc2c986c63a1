package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.bauweg.access.Actor;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.Procedure;
import org.bauweg.decision.DecisionPeriods;
import org.bauweg.decision.Hearing;
import org.bauweg.decision.Hearings;
import org.bauweg.forms.Answers;
import org.springframework.stereotype.Component;

/** A refusal is preceded by a hearing that ends before silence would grant the application (§ 28 Abs. 1 HVwVfG). */
@Component
class DecisionRule implements TaskRule {

    private final Hearings hearings;
    private final DecisionPeriods periods;
    private final CaseFiles caseFiles;
    private final Clock clock;

    DecisionRule(Hearings hearings, DecisionPeriods periods, CaseFiles caseFiles, Clock clock) {
        this.hearings = hearings;
        this.periods = periods;
        this.caseFiles = caseFiles;
        this.clock = clock;
    }

    @Override
    public String task() {
        return "prepareDecision";
    }

    @Override
    public Optional<Refusal> check(InboxTask task, Answers answers, Actor actor) {
        if (periods.fictionDue(task.caseId()).isPresent()) {
            return Optional.of(new Refusal("", "rule.decision.grantedByLaw"));
        }
        CaseFile file = caseFiles.require(task.caseId());
        boolean grants = answers.text("decision").filter("grant"::equals).isPresent();
        if (grants) {
            boolean answered = file.procedure() != Procedure.P76
                    || !answers.rows("questionAnswers").isEmpty();
            return answered ? Optional.empty() : Optional.of(new Refusal("questionAnswers", "rule.answers.missing"));
        }
        return hearings.find(task.caseId()).filter(Hearing::isStanding).isPresent()
                ? Optional.empty()
                : hearing(task, answers);
    }

    private Optional<Refusal> hearing(InboxTask task, Answers answers) {
        Optional<LocalDate> dueOn = answers.date("hearingDueOn");
        if (dueOn.isEmpty()) {
            return Optional.of(new Refusal("hearingDueOn", "rule.hearing.missing"));
        }
        if (!dueOn.get().isAfter(LocalDate.now(clock))) {
            return Optional.of(new Refusal("hearingDueOn", "rule.dueOn.past"));
        }
        return hearings.fictionBefore(task.caseId(), dueOn.get())
                .map(end -> new Refusal("hearingDueOn", "rule.hearing.afterFiction"));
    }
}
