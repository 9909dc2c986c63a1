package org.bauweg.documents;

import java.util.List;

/** What became of an upload. {@link DocumentTexts} makes the sentence. */
public sealed interface ReceiveOutcome {

    /** Part of the application or case; its findings are advice. */
    record Accepted(Document document) implements ReceiveOutcome {}

    /** Refused by the checks; the findings say why and what to do. */
    record Rejected(Document document) implements ReceiveOutcome {}

    /** The same content already is in this slot; nothing was stored. */
    record AlreadyThere(Document document) implements ReceiveOutcome {}

    /** Stored, but not checked yet, because too many files are being checked; happens within minutes by itself. */
    record Pending(Document document) implements ReceiveOutcome {}

    /**
     * Not stored at all.
     *
     * @param code {@code upload.tooLarge}, {@code upload.caseFull}, {@code upload.empty}, {@code upload.closed}, for uploads in
     *     several requests also {@code upload.tooMany}, {@code upload.lost} and {@code upload.alreadyThere}
     * @param arguments what the sentence names, in its order
     */
    record Refused(String code, List<String> arguments) implements ReceiveOutcome {

        /** The application was sent or deleted meanwhile, or the task has ended. */
        static Refused closed() {
            return new Refused("upload.closed", List.of());
        }
    }
}
