package org.bauweg.messages;

import java.util.List;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.OrganisationId;

/**
 * Tell a body something about a case.
 *
 * @param subject at most 200 characters
 * @param body plain text, at most 20,000 characters
 * @param effectKey what is told with one key is told once
 */
public record InformOrganisation(
        CaseId caseId,
        OrganisationId recipient,
        String subject,
        String body,
        List<DocumentId> documents,
        String sentBy,
        String effectKey) {

    public InformOrganisation {
        documents = List.copyOf(documents);
    }
}
