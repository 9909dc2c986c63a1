package org.bauweg.consultation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * What the asked body says.
 *
 * @param text conditions, objections or grounds of refusal, at most {@value #TEXT_LIMIT} characters
 * @param hints at most {@value #HINTS_LIMIT} characters
 * @param documents attachments
 * @param arrivedOn the day something on paper came in; null for what is said here and now
 */
public record AnswerConsultation(
        CaseId caseId,
        int number,
        Position position,
        String text,
        String hints,
        List<DocumentId> documents,
        @Nullable LocalDate arrivedOn,
        AccountId by) {

    public static final int TEXT_LIMIT = 8000;
    public static final int HINTS_LIMIT = 4000;

    public AnswerConsultation {
        text = text.strip();
        hints = hints.strip();
        documents = List.copyOf(documents);
    }

    /** Something said here and now. */
    public AnswerConsultation(
            CaseId caseId,
            int number,
            Position position,
            String text,
            String hints,
            List<DocumentId> documents,
            AccountId by) {
        this(caseId, number, position, text, hints, documents, null, by);
    }

    /** What is wrong with it as an answer to a request of this kind. */
    Optional<AnswerOutcome> flaw(ConsultationKind kind) {
        if (!position.answers(kind)) {
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
