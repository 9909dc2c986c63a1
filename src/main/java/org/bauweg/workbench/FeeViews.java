package org.bauweg.workbench;

import java.util.List;
import java.util.Optional;
import org.bauweg.access.Accounts;
import org.bauweg.fees.Cents;
import org.bauweg.fees.FeeAssessment;
import org.bauweg.fees.FeeCalculation;
import org.bauweg.fees.FeeProposal;
import org.bauweg.fees.FeeSchedule;
import org.bauweg.fees.Fees;
import org.bauweg.shared.CaseId;
import org.springframework.stereotype.Component;

/** Fees as pages of the authority show them. In the case's scope. */
@Component
class FeeViews {

    /**
     * A proposal that waits for the clerk.
     *
     * @param amount as one reads it, empty if the tariff leaves it open
     * @param hints what the clerk has to do about it
     * @param ownTariff whether it is the authority's own tariff, not the state's
     */
    record Proposal(
            String act,
            String amount,
            boolean ownTariff,
            List<FeeCalculation.Line> lines,
            List<String> norms,
            List<String> toBeConfirmed,
            List<String> hints) {}

    private final Fees fees;
    private final Accounts accounts;

    FeeViews(Fees fees, Accounts accounts) {
        this.fees = fees;
        this.accounts = accounts;
    }

    /** What is to be assessed in a process; empty if nothing is. */
    Optional<Proposal> open(CaseId caseId, String process) {
        return fees.open(caseId, process).map(FeeViews::view);
    }

    /** What was assessed, one line each. */
    String assessed(CaseId caseId) {
        return String.join("\n", fees.of(caseId).stream().map(this::line).toList());
    }

    private String line(FeeAssessment fee) {
        String amount = fee.charged() ? Cents.text(fee.cents()) : "keine Gebühr";
        String by = accounts.displayName(fee.by()).orElse("");
        String reason =
                fee.reason().isEmpty() ? "" : ". Begründung: " + fee.reason().replace('\n', ' ');
        return fee.proposal().act().label() + ": " + amount + " (" + fee.reference() + ", " + by + ")" + reason;
    }

    private static Proposal view(FeeProposal proposal) {
        FeeCalculation calculation = proposal.calculation();
        Long cents = calculation.cents();
        return new Proposal(
                proposal.act().label(),
                cents == null ? "" : Cents.text(cents),
                !proposal.tariff().equals(FeeSchedule.STATE),
                calculation.lines(),
                calculation.norms(),
                calculation.toBeConfirmed(),
                calculation.hints());
    }
}
