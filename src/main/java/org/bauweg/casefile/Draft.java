package org.bauweg.casefile;

import java.time.Instant;
import java.util.Map;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;

/**
 * An application that is being filled in.
 *
 * @param id becomes the id of the case
 * @param service the kind of procedure, the name of a folder under {@code processes/}
 * @param procedure the procedure the applicant chose
 * @param answers form id to what was entered, as entered, also where it is wrong
 * @param version increases with every saving
 */
public record Draft(
        CaseId id,
        AccountId account,
        String service,
        Procedure procedure,
        String municipalityAgs,
        Map<String, Map<String, Object>> answers,
        Instant updatedAt,
        int version,
        boolean submitted) {

    /** The values saved for one step; empty if none. */
    public Map<String, Object> answers(String formId) {
        return answers.getOrDefault(formId, Map.of());
    }
}
