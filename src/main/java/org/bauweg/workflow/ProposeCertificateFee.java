package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.fees.FeeAct;
import org.springframework.stereotype.Component;

/** Proposes the fee for the certificate of a permit by lapse (§ 42a Abs. 3 HVwVfG). */
@Component
class ProposeCertificateFee extends CaseTask {

    private final FeeProposals proposals;

    ProposeCertificateFee(FeeProposals proposals) {
        this.proposals = proposals;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        proposals.propose(step, proposals.file(step), FeeAct.CERTIFICATE);
        return Map.of();
    }
}
