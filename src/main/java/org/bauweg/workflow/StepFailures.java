package org.bauweg.workflow;

import java.util.List;
import org.bauweg.shared.CaseId;

/** Steps that failed for good until somebody retries them. Callers check who may see them. */
public interface StepFailures {

    /** The newest failures over all cases, at most {@code limit}. */
    List<StepFailure> newest(int limit);

    /** The failures of one case. */
    List<StepFailure> of(CaseId caseId);

    /**
     * Has the step tried again soon, with all its retries.
     *
     * @return false if it is no failure any more
     */
    boolean retry(String id);
}
