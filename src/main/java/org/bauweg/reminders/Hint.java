package org.bauweg.reminders;

import java.time.LocalDate;
import org.bauweg.shared.CaseId;

/**
 * Something about a period that somebody of an organisation should know.
 *
 * @param period what the period is for, in German
 * @param actBy the day by which one is safe
 * @param endOn the legal end
 */
public record Hint(
        HintId id,
        Kind kind,
        CaseId caseId,
        String fileNumber,
        String title,
        String period,
        LocalDate actBy,
        LocalDate endOn) {

    /** Why somebody is told. */
    public enum Kind {
        /** It ends soon, and it is the reader's turn. */
        REMINDER,
        /** It ends soon, and the heads have to know. */
        ESCALATION,
        /** Its end moved. */
        CHANGED
    }
}
