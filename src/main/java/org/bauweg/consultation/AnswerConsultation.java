package org.bauweg.consultation;

import java.util.List;
import java.util.Optional;
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

    /** What is wrong with it as an answer to a request of this kind. */
    Optional<AnswerOutcome> flaw(ConsultationKind kind) {
        if (position.kind() != kind) {
            return Optional.of(new AnswerOutcome.WrongPosition());
        }
        if (text.length() > TEXT_LIMIT) {
            return Optional.of(new AnswerOutcome.TooLong(TEXT_LIMIT));
        }
        if (hints.length() > HINTS_LIMIT) {
            return Optional.of(new AnswerOutcome.TooLong(HINTS_LIMIT));
        }
        return position.needsText() && text.isEmpty() ? Optional.of(new AnswerOutcome.TextMissing()) : Optional.empty();
    }
}
