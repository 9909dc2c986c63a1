package org.bauweg.workflow;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bauweg.audit.Act;
import org.bauweg.authority.Organisations;
import org.bauweg.casefile.CaseFile;
import org.bauweg.consultation.Consultation;
import org.bauweg.consultation.Consultations;
import org.bauweg.consultation.Proposals;
import org.bauweg.consultation.ProposedBody;
import org.bauweg.messages.Direction;
import org.bauweg.messages.Messages;
import org.bauweg.messages.ProvideMessage;
import org.bauweg.shared.OrganisationId;
import org.springframework.stereotype.Component;

/**
 * Whom to hear once another authority handles a case: the former authority's agencies are not the new one's, and a city that handles
 * the case no more is to be asked as municipality (§ 36 BauGB). In the case's scope.
 */
@Component
class TransferredProposals {

    private final CaseProcesses processes;
    private final ConsultationProposals renewal;
    private final Proposals proposals;
    private final Consultations consultations;
    private final Inbox inbox;
    private final Organisations organisations;
    private final Messages messages;

    TransferredProposals(
            CaseProcesses processes,
            ConsultationProposals renewal,
            Proposals proposals,
            Consultations consultations,
            Inbox inbox,
            Organisations organisations,
            Messages messages) {
        this.processes = processes;
        this.renewal = renewal;
        this.proposals = proposals;
        this.consultations = consultations;
        this.inbox = inbox;
        this.organisations = organisations;
        this.messages = messages;
    }

    /**
     * Where bodies were proposed and the case is undecided, the table is asked again, on the case's own bundle. What was sent stays
     * and goes on; if the choice of bodies is over, the new authority is told what is proposed beyond it.
     */
    void renew(CaseFile file, OrganisationId from) {
        boolean proposed = !proposals.of(file.id()).isEmpty()
                || !proposals.missing(file.id()).isEmpty();
        if (!proposed || file.decidedAt() != null || file.closure() != null) {
            return;
        }
        processes.of(file.id()).stream()
                .filter(process -> process.service().equals(file.service()))
                .reduce((older, newer) -> newer)
                .ifPresent(process -> renewal.renew(file, process.bundle()));
        List<Consultation> asked = consultations.of(file.id());
        String unasked = proposals.of(file.id()).stream()
                .filter(body -> body.kind().isAnsweredByBody())
                .filter(body -> asked.stream().noneMatch(each -> isFor(each, body)))
                .map(body -> body.body() + ": " + body.reason() + " (" + body.norm() + ")")
                .collect(Collectors.joining("\n"));
        boolean chosen =
                inbox.ofCase(file.id()).stream().noneMatch(task -> task.task().equals("selectConsultations"));
        if (chosen && !unasked.isEmpty()) {
            tell(file, from, unasked);
        }
    }

    private static boolean isFor(Consultation asked, ProposedBody body) {
        return asked.organisation().equals(body.organisation())
                && asked.body().rule().equals(body.rule());
    }

    private void tell(CaseFile file, OrganisationId from, String unasked) {
        messages.provide(new ProvideMessage(
                file.id(),
                Direction.TO_AUTHORITY,
                "Nach der Abgabe noch zu beteiligen",
                "Der Vorgang kam von: %s. Was dort schon gefragt wurde, läuft weiter. Die Entscheidungstabelle schlägt jetzt außerdem vor:\n\n%s\n\nDie Auswahl der Stellen ist schon getroffen. Bitte beteiligen Sie diese außerhalb von Bauweg."
                        .formatted(organisations.require(from).name(), unasked),
                List.of(),
                Act.SYSTEM,
                "transfer/" + file.id() + "/proposals/" + UUID.randomUUID()));
    }
}
