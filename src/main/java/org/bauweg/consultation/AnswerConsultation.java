package org.bauweg.consultation;

import java.util.List;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;

/**
 * What the asked body says.
 *
 * @param text conditions, objections or grounds of refusal, at most {@value #TEXT_LIMIT} characters
 * @param hints at most {@value #HINTS_LIMIT} characters
 * @param documents attachments
 */
public record AnswerConsultation(
        CaseId caseId,
        int number,
        Position position,
        String text,
        String hints,
        List<DocumentId> documents,
        AccountId by) {

    public static final int TEXT_LIMIT = 8000;
    public static final int HINTS_LIMIT = 4000;

    public AnswerConsultation {
        text = text.strip();
        hints = hints.strip();
        documents = List.copyOf(documents);
    }
}
