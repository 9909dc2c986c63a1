package org.bauweg.workflow;

import java.util.Map;
import org.bauweg.completeness.Completeness;
import org.bauweg.completeness.DeemedOutcome;
import org.springframework.stereotype.Component;

/** The application is complete because nothing was asked for within the month (§ 70 Abs. 2 S. 2 HBO). */
@Component
class RecordDeemedCompleteness extends CaseTask {

    private final Completeness completeness;
    private final ApplicationDocuments documents;

    RecordDeemedCompleteness(Completeness completeness, ApplicationDocuments documents) {
        this.completeness = completeness;
        this.documents = documents;
    }

    @Override
    public Map<String, Object> perform(CaseStep step) {
        DeemedOutcome outcome = completeness.deem(step.caseId(), documents.basis(step.caseId()));
        if (outcome instanceof DeemedOutcome.Deemed || outcome instanceof DeemedOutcome.AlreadyComplete) {
            return Map.of();
        }
        throw new IllegalStateException("not complete by law: " + outcome);
    }
}
