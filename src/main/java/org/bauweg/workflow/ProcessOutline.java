package org.bauweg.workflow;

import java.util.List;
import java.util.Set;

/**
 * What the pages need to know of a process model.
 *
 * @param processId id of the process
 * @param applicantSteps ids of the forms an applicant fills before the case starts, in order
 * @param usedVariables names that conditions, timers, due dates, loops and calls of the model mention: the only form
 *     fields the engine needs
 */
public record ProcessOutline(String processId, List<String> applicantSteps, Set<String> usedVariables) {

    public ProcessOutline {
        applicantSteps = List.copyOf(applicantSteps);
        usedVariables = Set.copyOf(usedVariables);
    }
}
