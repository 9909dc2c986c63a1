package org.bauweg.consultation;

import org.bauweg.shared.OrganisationId;

/** What became of {@link SelectConsultations}. */
public sealed interface SelectionOutcome {

    /** Planned, {@code count} of them. */
    record Selected(int count) implements SelectionOutcome {}

    /** The bodies were chosen before; that stays. */
    record AlreadySelected(int count) implements SelectionOutcome {}

    /** An organisation was chosen twice for the same act. */
    record NamedTwice(OrganisationId organisation) implements SelectionOutcome {}

    /** An organisation does not take part in Bauweg. */
    record UnknownOrganisation(OrganisationId organisation) implements SelectionOutcome {}

    /** More neighbours than can be notified one by one. */
    record TooManyNeighbours(int limit) implements SelectionOutcome {}

    /** The announcement takes the place of notifying neighbours, not a place beside it (§ 71 Abs. 4 HBO). */
    record NeighboursAndAnnouncement() implements SelectionOutcome {}
}
