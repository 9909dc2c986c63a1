package org.bauweg.consultation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bauweg.authority.Organisations;
import org.bauweg.shared.OrganisationId;

/** What can be chosen together, and what neighbours and the public are asked. */
final class Selection {

    private Selection() {}

    static Optional<SelectionOutcome> flaw(SelectConsultations command, Organisations organisations) {
        if (command.neighbours().size() > Neighbour.LIMIT) {
            return Optional.of(new SelectionOutcome.TooManyNeighbours(Neighbour.LIMIT));
        }
        if (command.displayFrom() != null && !command.neighbours().isEmpty()) {
            return Optional.of(new SelectionOutcome.NeighboursAndAnnouncement());
        }
        Set<String> seen = new HashSet<>();
        for (ProposedBody body : command.chosen()) {
            if (organisations.find(body.organisation()).isEmpty()) {
                return Optional.of(new SelectionOutcome.UnknownOrganisation(body.organisation()));
            }
            if (!seen.add(body.rule() + " " + body.organisation())) {
                return Optional.of(new SelectionOutcome.NamedTwice(body.organisation()));
            }
        }
        return Optional.empty();
    }

    static ProposedBody neighbour(OrganisationId authority) {
        return new ProposedBody(
                "Nachbarschaft",
                authority,
                ConsultationKind.NEIGHBOUR,
                "§ 71 Abs. 1 HBO",
                "D16",
                List.of(),
                "Abweichung von einer Vorschrift, die auch die Nachbarschaft schützt");
    }

    static ProposedBody announcement(OrganisationId authority) {
        return new ProposedBody(
                "Öffentliche Bekanntmachung",
                authority,
                ConsultationKind.ANNOUNCEMENT,
                "§ 72 HBO",
                "D51",
                List.of(),
                "Bekanntmachung an Stelle der Benachrichtigung");
    }
}
