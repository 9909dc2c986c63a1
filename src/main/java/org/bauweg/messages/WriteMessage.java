package org.bauweg.messages;

import java.util.List;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;

/**
 * Send a message in one's own words.
 *
 * @param subject at most {@value #SUBJECT_LIMIT} characters
 * @param body plain text, at most {@value #BODY_LIMIT} characters
 */
public record WriteMessage(
        CaseId caseId, Direction direction, String subject, String body, List<DocumentId> documents, AccountId by) {

    public static final int SUBJECT_LIMIT = 120;
    public static final int BODY_LIMIT = 5000;

    /** Line ends become line feeds; other control characters are dropped. */
    public WriteMessage {
        subject = plain(subject.replaceAll("\\R", " "));
        body = plain(body.replaceAll("\\R", "\n"));
        documents = List.copyOf(documents);
    }

    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "").strip();
    }
}
