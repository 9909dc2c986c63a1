package org.bauweg.intake;

import java.util.Map;
import org.bauweg.shared.CaseId;

/**
 * Hand in the draft as it was saved and checked.
 *
 * @param title what is to be built; cut after {@value #TITLE_LIMIT} characters
 * @param answers the validated values by form; they become the declaration
 */
public record SubmitApplication(CaseId caseId, String title, Map<String, Map<String, Object>> answers) {

    public static final int TITLE_LIMIT = 200;

    /** Rejects a blank title. */
    public SubmitApplication {
        title = title.strip();
        if (title.isEmpty()) {
            throw new IllegalArgumentException("title is blank");
        }
        if (title.codePointCount(0, title.length()) > TITLE_LIMIT) {
            title = title.substring(0, title.offsetByCodePoints(0, TITLE_LIMIT));
        }
    }
}
