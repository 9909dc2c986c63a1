package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.fees.FeeAct;
import org.springframework.stereotype.Component;

/** Proposes the fee for the notice in the exemption procedure (§§ 64, 64a HBO). */
@Component
class ProposeExemptionFee extends CaseTask {

    private final FeeProposals proposals;

    ProposeExemptionFee(FeeProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        proposals.propose(step, proposals.file(step), FeeAct.EXEMPTION_NOTICE);
        return Map.of();
    }
}
