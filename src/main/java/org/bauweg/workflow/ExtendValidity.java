package org.bauweg.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.construction.Validities;
import org.bauweg.deadlines.ChangeOutcome;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.Period;
import org.springframework.stereotype.Component;

/**
 * Prolongs what was granted by what was decided and tells the applicant: a permit by up to two years each time (§ 74 Abs. 7 S. 2
 * HBO), a preliminary ruling by up to one (§ 76 Abs. 1 S. 3 HBO).
 */
@Component
class ExtendValidity extends CaseTask {

    private final Validities validities;
    private final CaseFiles caseFiles;
    private final CaseLetters letters;

    ExtendValidity(Validities validities, CaseFiles caseFiles, CaseLetters letters) {
        this.validities = validities;
        this.caseFiles = caseFiles;
        this.letters = letters;
    }

    @Override
    public boolean canFail() {
        return true;
    }

    @Override
    public Set<Variable> produces() {
        return Set.of(Variable.date("validUntil"), Variable.date("validityReminderAt"));
    }

    /** {@code form}: where the decision was entered, if not in its own form. */
    @Override
    public Set<String> settings() {
        return Set.of("form");
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        AnsweredTask decision = step.require(step.setting("form").orElse("decide-extension"));
        int months = decision.form().decimal("validityMonths").orElseThrow().intValue();
        ChangeOutcome outcome = validities.extend(
                step.caseId(),
                new Period(months, Period.Unit.MONTH),
                decision.form().text("validityReason").orElseThrow(),
                decision.answeredBy().toString());
        if (outcome instanceof ChangeOutcome.Changed changed) {
            LedgerDeadline later = changed.after();
            ValidityWords words =
                    ValidityWords.of(caseFiles.require(step.caseId()).procedure());
            letters.send(
                    step,
                    "permitExtension",
                    "Verlaengerung",
                    words.subject() + " ist verlängert",
                    List.of(words.subject() + " gilt jetzt bis zum "
                            + CaseMail.DAY.format(later.deadline().end())
                            + " (" + words.norm() + "). " + words.warning()));
            return Map.of("validUntil", later, "validityReminderAt", validities.nextReminder(later));
        }
        throw new IllegalStateException("validity not prolonged: " + outcome);
    }
}
