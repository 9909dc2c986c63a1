package org.bauweg.workflow;

import java.util.List;
import java.util.UUID;
import org.bauweg.access.Actor;
import org.bauweg.access.CaseAccess;
import org.bauweg.access.Relation;
import org.bauweg.access.Role;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.completeness.CompletenessReversal;
import org.bauweg.completeness.WithdrawCompleteness;
import org.bauweg.completeness.WithdrawalOfCompleteness;
import org.bauweg.consultation.Consultations;
import org.bauweg.decision.Hearings;
import org.bauweg.messages.Direction;
import org.bauweg.messages.Messages;
import org.bauweg.messages.ProvideMessage;
import org.bauweg.shared.CaseId;
import org.springframework.stereotype.Component;

/** Takes a confirmed completeness back: act, periods, consultations, hearing, letter and process in one transaction. */
@Component
public class CompletenessWithdrawals {

    private final CaseAccess access;
    private final CaseFiles files;
    private final CompletenessReversal reversal;
    private final Consultations consultations;
    private final Hearings hearings;
    private final Messages messages;
    private final Processes processes;

    CompletenessWithdrawals(
            CaseAccess access,
            CaseFiles files,
            CompletenessReversal reversal,
            Consultations consultations,
            Hearings hearings,
            Messages messages,
            Processes processes) {
        this.access = access;
        this.files = files;
        this.reversal = reversal;
        this.consultations = consultations;
        this.hearings = hearings;
        this.messages = messages;
        this.processes = processes;
    }

    /** Whether there is a confirmation that can still be withdrawn. In the case's scope. */
    public boolean isOpenFor(CaseFile file) {
        return reversal.refusal(file).isEmpty();
    }

    /**
     * Withdraws the confirmation that holds; the case goes back to the check.
     *
     * @throws org.bauweg.access.CaseNotVisible if the actor is no clerk of the authority in charge
     * @throws IllegalStateException if the model of the case does not wait for it
     */
    public WithdrawalOfCompleteness withdraw(CaseId caseId, String reason, Actor actor) {
        return access.inCase(actor, caseId, relation -> {
            if (relation != Relation.AUTHORITY || !actor.is(Role.CLERK)) {
                access.refuse(actor, caseId);
            }
            WithdrawalOfCompleteness outcome =
                    reversal.withdraw(new WithdrawCompleteness(caseId, reason, actor.account()));
            if (outcome instanceof WithdrawalOfCompleteness.Withdrawn) {
                consultations.cancel(caseId, actor.account().toString());
                hearings.cancel(caseId);
                tell(caseId, reason.strip());
                if (!processes.send(caseId, CaseMessage.COMPLETENESS_WITHDRAWN.inModels())) {
                    throw new IllegalStateException("the process of case " + caseId + " does not go back to the check");
                }
            }
            return outcome;
        });
    }

    private void tell(CaseId caseId, String reason) {
        String filing = files.require(caseId).procedure().filing().yours();
        messages.provide(new ProvideMessage(
                caseId,
                Direction.TO_APPLICANT,
                filing + " wird noch einmal auf Vollständigkeit geprüft",
                "Die Bauaufsicht hat die Bestätigung zurückgenommen, dass " + filing + " vollständig ist. Die Frist für"
                        + " die Entscheidung läuft nicht mehr; sie beginnt neu, sobald alles vollständig ist. Fehlt etwas,"
                        + " schreibt sie Ihnen hier.\n\nDer Grund: " + reason,
                List.of(),
                org.bauweg.audit.Act.SYSTEM,
                "completenessWithdrawn/" + caseId + "/" + UUID.randomUUID()));
    }
}
