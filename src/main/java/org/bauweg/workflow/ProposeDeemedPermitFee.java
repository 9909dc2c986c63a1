package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.fees.FeeAct;
import org.springframework.stereotype.Component;

/** Proposes the fee when the permit came about by lapse (§ 65 Abs. 2 S. 3 HBO, § 1 Abs. 1 S. 4 HVwKostG). */
@Component
class ProposeDeemedPermitFee extends CaseTask {

    private final FeeProposals proposals;

    ProposeDeemedPermitFee(FeeProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        proposals.propose(step, proposals.file(step), FeeAct.DEEMED_PERMIT);
        return Map.of();
    }
}
