package org.bauweg.messages;

import java.time.Instant;
import java.util.List;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A message in the mailbox of a case.
 *
 * @param authority the building authority of the case
 * @param channel the way a notice went; null for everything else
 * @param body plain text
 * @param sentBy the id of an account, or {@code bauweg} for the system
 * @param providedAt since when it can be read
 * @param firstReadAt when its reader first opened it; null until then
 */
public record Message(
        MessageId id,
        CaseId caseId,
        OrganisationId authority,
        Direction direction,
        Kind kind,
        @Nullable DeliveryChannel channel,
        String subject,
        String body,
        List<DocumentId> documents,
        String sentBy,
        Instant providedAt,
        @Nullable Instant firstReadAt) {

    public Message {
        documents = List.copyOf(documents);
    }

    /** What a message is. */
    public enum Kind {
        /** A letter of the procedure: receipt, request for documents, confirmation. */
        LETTER,
        /** The decision; at most one of a case. */
        NOTICE,
        /** Written by a person in his own words. */
        FREE
    }
}
