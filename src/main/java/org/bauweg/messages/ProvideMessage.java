package org.bauweg.messages;

import java.util.List;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;

/**
 * Put a letter into the mailbox.
 *
 * @param subject at most 200 characters, not blank
 * @param body plain text, at most 20,000 characters
 * @param sentBy the id of an account, or {@code bauweg} for the system
 * @param effectKey names the step; the same key provides once
 */
public record ProvideMessage(
        CaseId caseId,
        Direction direction,
        String subject,
        String body,
        List<DocumentId> documents,
        String sentBy,
        String effectKey) {

    public ProvideMessage {
        documents = List.copyOf(documents);
    }
}
