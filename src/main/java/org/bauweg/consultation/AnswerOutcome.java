package org.bauweg.consultation;

import java.time.LocalDate;

/** What became of {@link AnswerConsultation}. */
public sealed interface AnswerOutcome {

    /**
     * Kept.
     *
     * @param late whether it came after the last day and is left out of account unless staff decide otherwise
     */
    record Answered(boolean late) implements AnswerOutcome {}

    /** It was answered, its time ran out, or the case ended. */
    record AlreadyClosed() implements AnswerOutcome {}

    /** The body has not been asked yet. */
    record NotOpened() implements AnswerOutcome {}

    /** Another kind of act was asked for. */
    record WrongPosition() implements AnswerOutcome {}

    /** The position is nothing without words. */
    record TextMissing() implements AnswerOutcome {}

    /** Text or hints exceed their limit. */
    record TooLong(int limit) implements AnswerOutcome {}

    /** Nothing can have come in on a day to come. */
    record ArrivedInFuture(LocalDate today) implements AnswerOutcome {}

    /** The time has not run out: what is said now is no late answer. */
    record NotLate() implements AnswerOutcome {}

    /** The application is decided or the case ended: nothing can be added any more. */
    record CaseDecided() implements AnswerOutcome {}
}
