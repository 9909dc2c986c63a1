package org.bauweg.workflow;

import org.bauweg.access.Actor;
import org.bauweg.access.CaseAccess;
import org.bauweg.access.Relation;
import org.bauweg.intake.Applications;
import org.bauweg.intake.WithdrawalOutcome;
import org.bauweg.shared.CaseId;
import org.springframework.stereotype.Component;

/** Withdraws applications: the case and its process end in one transaction. */
@Component
public class Withdrawals {

    private final CaseAccess access;
    private final Applications applications;
    private final Processes processes;

    Withdrawals(CaseAccess access, Applications applications, Processes processes) {
        this.access = access;
        this.applications = applications;
        this.processes = processes;
    }

    /** Withdraws an application of the actor's that is not decided yet. */
    public WithdrawalOutcome withdraw(CaseId caseId, String reason, Actor actor) {
        return access.inCase(actor, caseId, relation -> {
            if (relation != Relation.OWNER) {
                access.refuse(actor, caseId);
            }
            WithdrawalOutcome outcome = applications.withdraw(caseId, reason, actor.account());
            if (outcome instanceof WithdrawalOutcome.Withdrawn
                    && !processes.send(caseId, CaseMessage.APPLICATION_WITHDRAWN.inModels())) {
                throw new IllegalStateException("the process of case " + caseId + " does not take withdrawals");
            }
            return outcome;
        });
    }
}
