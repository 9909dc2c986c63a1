package org.bauweg.documents;

import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;

/**
 * A document Bauweg itself wrote: a notice, a receipt.
 *
 * @param effectKey the effect it belongs to, as in {@code <caseId>/renderNotice}; the same key never stores twice
 */
public record StoreGenerated(
        CaseId caseId,
        OrganisationId authority,
        String effectKey,
        String slot,
        String fileName,
        String mediaType,
        DocumentOrigin origin) {}
