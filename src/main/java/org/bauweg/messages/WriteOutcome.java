package org.bauweg.messages;

/** What became of {@link WriteMessage}. */
public sealed interface WriteOutcome {

    /** In the mailbox. */
    record Sent(MessageId id) implements WriteOutcome {}

    /** No subject. */
    record SubjectMissing() implements WriteOutcome {}

    /** No text. */
    record BodyMissing() implements WriteOutcome {}

    /** The subject exceeds its limit. */
    record SubjectTooLong(int limit) implements WriteOutcome {}

    /** The text exceeds its limit. */
    record BodyTooLong(int limit) implements WriteOutcome {}
}
