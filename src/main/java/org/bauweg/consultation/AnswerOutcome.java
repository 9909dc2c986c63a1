package org.bauweg.consultation;

/** What became of {@link AnswerConsultation}. */
public sealed interface AnswerOutcome {

    /**
     * Kept.
     *
     * @param late whether it came after the last day and is left out of account
     */
    record Answered(boolean late) implements AnswerOutcome {}

    /** It was answered, its time ran out, or the case ended. */
    record AlreadyClosed() implements AnswerOutcome {}

    /** The body has not been asked yet. */
    record NotOpened() implements AnswerOutcome {}

    /** A statement was asked for and not a formal act, or the reverse. */
    record WrongPosition() implements AnswerOutcome {}

    /** The position is nothing without words. */
    record TextMissing() implements AnswerOutcome {}

    /** Text or hints exceed their limit. */
    record TooLong(int limit) implements AnswerOutcome {}
}
