package org.bauweg.messages;

import java.time.Instant;
import java.util.List;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What the authority tells another body about a case. The body sees the message and its documents, nothing else of the case.
 *
 * @param fileNumber file number and title of the case, as they were then
 * @param firstReadAt when somebody of the body first opened it; null until then
 */
public record OrganisationMessage(
        MessageId id,
        CaseId caseId,
        OrganisationId authority,
        OrganisationId recipient,
        String fileNumber,
        String title,
        String subject,
        String body,
        List<DocumentId> documents,
        Instant providedAt,
        @Nullable Instant firstReadAt) {

    public OrganisationMessage {
        documents = List.copyOf(documents);
    }
}
