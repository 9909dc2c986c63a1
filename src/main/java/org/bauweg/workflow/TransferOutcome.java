package org.bauweg.workflow;

import org.bauweg.shared.OrganisationId;

/** What became of {@link TransferCase}. */
public sealed interface TransferOutcome {

    /** The case is another authority's; the former one does not see it any more. */
    record Transferred(OrganisationId from, OrganisationId to) implements TransferOutcome {}

    /** A transfer has a reason, and one of bounded length. */
    record ReasonMissing() implements TransferOutcome {}

    /** It is in charge already. */
    record SameAuthority() implements TransferOutcome {}

    /** Not a building authority that takes part in Bauweg. */
    record UnknownAuthority() implements TransferOutcome {}

    /** The procedure ended without a decision: there is nothing to be in charge of. */
    record CaseClosed() implements TransferOutcome {}
}
