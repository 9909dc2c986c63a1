package org.bauweg.web;

import java.util.Optional;
import org.bauweg.access.Actor;
import org.bauweg.access.CaseAccess;
import org.bauweg.access.Relation;
import org.bauweg.consultation.Consultation;
import org.bauweg.consultation.Consultations;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentOrigin;
import org.bauweg.documents.DocumentState;
import org.bauweg.documents.Documents;
import org.bauweg.messages.Direction;
import org.bauweg.messages.Messages;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.springframework.stereotype.Component;

/**
 * Who may read which file of a case. The authority reads all; the applicant what he uploaded and what was sent to him; a consulted
 * organisation the documents of its request and its own attachments.
 */
@Component
public class ReadableDocuments {

    /** A file with the reader's relation to its case. */
    public record Granted(Document document, Relation relation) {}

    private final Documents documents;
    private final CaseAccess access;
    private final Consultations consultations;
    private final Messages messages;
    private final Scopes scopes;

    ReadableDocuments(
            Documents documents, CaseAccess access, Consultations consultations, Messages messages, Scopes scopes) {
        this.documents = documents;
        this.access = access;
        this.consultations = consultations;
        this.messages = messages;
        this.scopes = scopes;
    }

    /**
     * The accepted file that an address names; empty if there is none or it is not for the actor.
     *
     * @throws org.bauweg.access.CaseNotVisible if it belongs to a case that is not the actor's; the attempt is journalled
     */
    public Optional<Granted> find(String address, Actor actor) {
        // the case is not known yet, and a refused attempt must be told from an address that never existed
        return DocumentId.parse(address)
                .flatMap(id -> scopes.within(Scope.system(), () -> documents.find(id)))
                .filter(document -> document.state() == DocumentState.ACCEPTED)
                .flatMap(document -> access.inCase(
                        actor,
                        document.caseId(),
                        relation -> mayRead(document, actor, relation)
                                ? Optional.of(new Granted(document, relation))
                                : Optional.empty()));
    }

    /** Whether the actor, in this relation to its case, may read the file. In the case's scope. */
    public boolean mayRead(Document document, Actor actor, Relation relation) {
        return switch (relation) {
            case AUTHORITY -> true;
            case OWNER -> isForApplicant(document);
            case CONSULTED -> isForConsulted(document, actor);
        };
    }

    private boolean isForApplicant(Document document) {
        return switch (document.origin()) {
            case APPLICANT -> true;
            // also what Bauweg writes is the applicant's only once it lies in his mailbox
            case NOTICE, RECEIPT, CLERK, STATEMENT ->
                messages.of(document.caseId()).stream()
                        .filter(message -> message.direction() == Direction.TO_APPLICANT)
                        .anyMatch(message -> message.documents().contains(document.id()));
        };
    }

    private boolean isForConsulted(Document document, Actor actor) {
        if (actor.account().equals(document.uploadedBy())) {
            return true;
        }
        OrganisationId organisation = actor.organisation();
        if (organisation == null) {
            return false;
        }
        return document.origin() == DocumentOrigin.APPLICANT
                ? consultations.slotsFor(document.caseId(), organisation).contains(document.slot())
                : isInAnswerOf(organisation, document);
    }

    /** What a colleague attached to the answer is the organisation's own. */
    private boolean isInAnswerOf(OrganisationId organisation, Document document) {
        return consultations.of(document.caseId()).stream()
                .filter(consultation -> consultation.organisation().equals(organisation))
                .map(Consultation::answer)
                .anyMatch(answer -> answer != null && answer.documents().contains(document.id()));
    }
}
