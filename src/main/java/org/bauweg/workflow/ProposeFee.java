package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.casefile.CaseFile;
import org.bauweg.fees.FeeAct;
import org.springframework.stereotype.Component;

/** Proposes the fee for what became of the application: permit, refusal, withdrawal or rejection (§§ 1, 4 HVwKostG). */
@Component
class ProposeFee extends CaseTask {

    private final FeeProposals proposals;

    ProposeFee(FeeProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        CaseFile file = proposals.file(step);
        proposals.propose(step, file, act(file));
        return Map.of();
    }

    private static FeeAct act(CaseFile file) {
        CaseFile.Closure closure = file.closure();
        if (closure == CaseFile.Closure.WITHDRAWN) {
            return FeeAct.WITHDRAWAL;
        }
        if (closure == CaseFile.Closure.DEEMED_WITHDRAWN) {
            return FeeAct.DEEMED_WITHDRAWAL;
        }
        if (closure == CaseFile.Closure.REJECTED) {
            return FeeAct.REJECTION;
        }
        CaseFile.Decision decision = file.decision();
        if (decision == null) {
            throw new IllegalStateException("nothing has become of the application yet");
        }
        return decision == CaseFile.Decision.REFUSED ? FeeAct.REFUSAL : FeeAct.PERMIT;
    }
}
