package org.bauweg.remedy;

import java.time.LocalDate;
import org.bauweg.shared.CaseId;

/**
 * Keeps how an action ended.
 *
 * @param process the run of the model that follows the action
 * @param finalOn when the outcome became final
 * @param permitAnnulled whether the permit fell with it; never where the action was dismissed
 * @param by who entered it
 */
public record EndAction(
        CaseId caseId,
        String process,
        CourtAction.Result result,
        LocalDate finalOn,
        boolean permitAnnulled,
        String reason,
        String by) {

    /** Rejects a dismissed action by which a permit falls. */
    public EndAction {
        if (permitAnnulled && result == CourtAction.Result.DISMISSED) {
            throw new IllegalArgumentException("a dismissed action annuls nothing");
        }
    }
}
