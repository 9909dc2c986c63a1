package org.bauweg.workflow;

import java.util.Optional;
import org.bauweg.access.Actor;
import org.bauweg.fees.AssessFee;
import org.bauweg.fees.Fees;
import org.bauweg.forms.Answers;
import org.springframework.stereotype.Component;

/** A proposal without an amount cannot be taken as it is; an amount has whole cents. */
@Component
class FeeRule implements TaskRule {

    private final Fees fees;

    FeeRule(Fees fees) {
        this.fees = fees;
    }

    @Override
    public String task() {
        return "assessFee";
    }

    /** A model may assess fees at several places. */
    @Override
    public boolean concerns(InboxTask task) {
        return task.formId().equals(FeeEntry.FORM);
    }

    @Override
    public Optional<Refusal> check(InboxTask task, Answers answers, Actor actor) {
        Optional<FeeEntry> entry = FeeEntry.of(answers);
        if (entry.filter(FeeRule::hasNoAmount).isPresent()) {
            return Optional.of(new Refusal(FeeEntry.AMOUNT, "rule.fee.amount"));
        }
        boolean open = fees.open(task.caseId(), task.processInstanceId())
                .map(proposal -> proposal.calculation().cents())
                .isEmpty();
        return open
                        && entry.filter(given -> given.choice() == AssessFee.Choice.PROPOSED)
                                .isPresent()
                ? Optional.of(new Refusal(FeeEntry.DECISION, "rule.fee.open"))
                : Optional.empty();
    }

    private static boolean hasNoAmount(FeeEntry entry) {
        return entry.choice() == AssessFee.Choice.CHANGED && entry.cents() == null;
    }
}
