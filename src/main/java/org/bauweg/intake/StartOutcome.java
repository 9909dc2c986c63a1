package org.bauweg.intake;

import org.bauweg.authority.Municipality;
import org.bauweg.shared.CaseId;

/** What became of starting an application. */
public sealed interface StartOutcome {

    /** A draft; its id becomes the id of the case. */
    record Started(CaseId caseId) implements StartOutcome {}

    /** No municipality of Hessen has this key. */
    record UnknownMunicipality(String ags) implements StartOutcome {}

    /** The authority that decides there does not take part; the district says where to go instead. */
    record NoAuthority(Municipality municipality) implements StartOutcome {}

    /** The account has as many open drafts as it may have. */
    record TooManyDrafts(int limit) implements StartOutcome {}
}
