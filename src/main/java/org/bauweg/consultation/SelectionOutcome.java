package org.bauweg.consultation;

import org.bauweg.shared.OrganisationId;

/** What became of {@link SelectConsultations}. */
public sealed interface SelectionOutcome {

    /** Planned, numbered from 1 to {@code count}. */
    record Selected(int count) implements SelectionOutcome {}

    /** The bodies were chosen before; that stays. */
    record AlreadySelected(int count) implements SelectionOutcome {}

    /** An organisation was chosen twice for the same kind of act. */
    record NamedTwice(OrganisationId organisation) implements SelectionOutcome {}

    /** An organisation does not take part in Bauweg. */
    record UnknownOrganisation(OrganisationId organisation) implements SelectionOutcome {}
}
