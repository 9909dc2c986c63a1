package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.fees.FeeAct;
import org.springframework.stereotype.Component;

/** Proposes the fee for longer validity (§ 74 Abs. 7 HBO). */
@Component
class ProposeExtensionFee extends CaseTask {

    private final FeeProposals proposals;

    ProposeExtensionFee(FeeProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        proposals.propose(step, proposals.file(step), FeeAct.EXTENSION);
        return Map.of();
    }
}
