package org.bauweg.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bauweg.construction.Validities;
import org.bauweg.deadlines.ChangeOutcome;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.deadlines.Period;
import org.springframework.stereotype.Component;

/** Prolongs the permit by what was decided, up to two years each time (§ 74 Abs. 7 S. 2 HBO), and tells the applicant. */
@Component
class ExtendValidity extends CaseTask {

    private final Validities validities;
    private final CaseLetters letters;

    ExtendValidity(Validities validities, CaseLetters letters) {
        this.validities = validities;
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
            letters.send(
                    step,
                    "permitExtension",
                    "Verlaengerung",
                    "Ihre Baugenehmigung ist verlängert",
                    List.of("Ihre Baugenehmigung gilt jetzt bis zum "
                            + CaseMail.DAY.format(later.deadline().end())
                            + " (§ 74 Abs. 7 HBO). Beginnen Sie bis dahin nicht mit den Bauarbeiten, erlischt sie."));
            return Map.of("validUntil", later, "validityReminderAt", validities.nextReminder(later));
        }
        throw new IllegalStateException("validity not prolonged: " + outcome);
    }
}
