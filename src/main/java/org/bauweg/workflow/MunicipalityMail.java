package org.bauweg.workflow;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bauweg.audit.Act;
import org.bauweg.authority.MunicipalBodies;
import org.bauweg.authority.Municipalities;
import org.bauweg.authority.Organisation;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.CaseStatus;
import org.bauweg.casefile.Filing;
import org.bauweg.documents.Document;
import org.bauweg.documents.Documents;
import org.bauweg.messages.InformOrganisation;
import org.bauweg.messages.OrganisationMessages;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;
import org.springframework.stereotype.Component;

/**
 * What the municipality is told about a case (§ 74 Abs. 6 HBO). Nothing where it handles the case itself; nothing either
 * where it does not take part in Bauweg. In the case's scope.
 */
@Component
class MunicipalityMail {

    private final CaseFiles files;
    private final Municipalities municipalities;
    private final MunicipalBodies bodies;
    private final Documents documents;
    private final OrganisationMessages messages;

    MunicipalityMail(
            CaseFiles files,
            Municipalities municipalities,
            MunicipalBodies bodies,
            Documents documents,
            OrganisationMessages messages) {
        this.files = files;
        this.municipalities = municipalities;
        this.bodies = bodies;
        this.documents = documents;
        this.messages = messages;
    }

    /** How the case ended or was decided, with the notice if there is one. */
    void outcome(CaseId caseId, String effectKey) {
        CaseFile file = files.require(caseId);
        tell(file, subject(file), body(file), notice(file), effectKey);
    }

    /** What was granted has been annulled. */
    void annulled(CaseId caseId, String effectKey) {
        CaseFile file = files.require(caseId);
        tell(
                file,
                ProcedureWords.of(file.procedure()).document() + " aufgehoben",
                "Was erteilt war oder als erteilt galt, ist aufgehoben worden.\n\n" + norm(),
                List.of(),
                effectKey);
    }

    /** The period for the decision was prolonged. */
    void extended(CaseId caseId, LocalDate until, String norm, String reason, String effectKey) {
        tell(
                files.require(caseId),
                "Entscheidungsfrist verlängert",
                "Die Frist für die Entscheidung ist bis zum %s verlängert (%s).\n\nDer Grund: %s"
                        .formatted(CaseMail.DAY.format(until), norm, reason),
                List.of(),
                effectKey);
    }

    private void tell(CaseFile file, String subject, String body, List<DocumentId> attached, String effectKey) {
        recipient(file)
                .ifPresent(municipality -> messages.inform(new InformOrganisation(
                        file.id(), municipality.id(), subject, body, attached, Act.SYSTEM, effectKey)));
    }

    private Optional<Organisation> recipient(CaseFile file) {
        return municipalities
                .find(file.municipalityAgs())
                .filter(municipality -> !municipality.isHandledBy(file.authority()))
                .flatMap(municipality -> bodies.of(municipality, file.authority()));
    }

    private List<DocumentId> notice(CaseFile file) {
        return documents.of(file.id()).stream()
                .filter(document -> document.immutable() && document.slot().equals(RenderNotice.SLOT))
                .filter(document -> file.noticeProvidedAt() != null)
                .map(Document::id)
                .toList();
    }

    private static String subject(CaseFile file) {
        String document = ProcedureWords.of(file.procedure()).document();
        if (file.deemedGrantedOn() != null) {
            return document + " gilt als erteilt";
        }
        String filing = file.procedure().filing().noun();
        return switch (file.status()) {
            case WITHDRAWN -> filing + " zurückgenommen";
            case DEEMED_WITHDRAWN -> filing + " gilt als zurückgenommen";
            case REJECTED -> filing + " zurückgewiesen";
            default -> file.decision() == CaseFile.Decision.GRANTED ? document + " erteilt" : filing + " abgelehnt";
        };
    }

    private static String body(CaseFile file) {
        LocalDate byLaw = file.deemedGrantedOn();
        if (byLaw != null) {
            return "Die Frist für die Entscheidung endete am %s ohne Bescheid. Seitdem gilt %s.\n\n%s"
                    .formatted(
                            CaseMail.DAY.format(byLaw),
                            ProcedureWords.of(file.procedure()).byLaw(),
                            norm());
        }
        return end(file.status(), file.procedure().filing()) + "\n\n" + norm();
    }

    private static String end(CaseStatus status, Filing filing) {
        return switch (status) {
            case WITHDRAWN ->
                "Die Bauherrschaft hat %s zurückgenommen. Das Verfahren ist beendet.".formatted(filing.theObject());
            case DEEMED_WITHDRAWN ->
                "Die angeforderten Unterlagen sind nicht eingegangen. Deshalb gilt " + filing.the()
                        + " als zurückgenommen (§ 70 Abs. 2 Satz 5 HBO). Das Verfahren ist beendet.";
            case REJECTED ->
                "Angaben und Unterlagen waren so unvollständig, dass sie nicht bearbeitet werden konnten. Die Bauaufsicht"
                        + " hat " + filing.theObject()
                        + " zurückgewiesen (§ 70 Abs. 2 Satz 3 HBO). Eine Kopie des Bescheids liegt bei.";
            default ->
                "Die Bauaufsicht hat über %s entschieden. Eine Kopie des Bescheids liegt bei."
                        .formatted(filing.theObject());
        };
    }

    private static String norm() {
        return "Diese Mitteilung erhalten Sie nach § 74 Abs. 6 HBO.";
    }
}
