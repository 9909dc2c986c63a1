package org.bauweg.workflow;

import org.bauweg.access.Actor;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;

/**
 * Hand a case over to another building authority.
 *
 * @param to the building authority that takes it
 * @param reason at most {@value #REASON_LIMIT} characters
 * @param by the head of the authority in charge
 */
public record TransferCase(CaseId caseId, OrganisationId to, String reason, Actor by) {

    public static final int REASON_LIMIT = 2000;

    public TransferCase {
        reason = reason.strip();
    }
}
