package org.bauweg.workbench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bauweg.authority.Organisation;
import org.bauweg.authority.Organisations;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.consultation.Consultation;
import org.bauweg.consultation.ConsultationKind;
import org.bauweg.consultation.LateAnswers;
import org.bauweg.consultation.Neighbours;
import org.bauweg.consultation.Position;
import org.bauweg.consultation.Question;
import org.bauweg.consultation.Questions;
import org.bauweg.forms.FileView;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Consultations as pages show them. In the case's scope. */
@Component
class ConsultationViews {

    /**
     * One body and what it said.
     *
     * @param kind colour of the state's badge
     * @param positionKey key of what it said, empty without an answer
     * @param effectKey key of what its silence or its refusal means, empty otherwise
     * @param decidable whether staff decide what becomes of the answer: a late one, or an objection
     * @param followed what they decided, null while they have not
     * @param mayAdd whether something can still be said although the time ran out
     * @param neighbour whom a letter notifies, in lines; empty for bodies and for everybody but the authority
     */
    record Asked(
            int number,
            String organisation,
            String body,
            String norm,
            String reason,
            String note,
            String stateKey,
            String kind,
            @Nullable LocalDate due,
            @Nullable Instant answeredAt,
            String positionKey,
            String text,
            String hints,
            boolean late,
            String effectKey,
            boolean decidable,
            @Nullable Boolean followed,
            String followedReason,
            boolean open,
            boolean mayAdd,
            List<String> neighbour,
            List<Question> questions,
            List<FileView> files) {}

    private final Organisations organisations;
    private final DocumentGroups documents;
    private final CaseFiles caseFiles;
    private final LateAnswers lateAnswers;
    private final Neighbours neighbours;
    private final Questions questions;

    ConsultationViews(
            Organisations organisations,
            DocumentGroups documents,
            CaseFiles caseFiles,
            LateAnswers lateAnswers,
            Neighbours neighbours,
            Questions questions) {
        this.organisations = organisations;
        this.documents = documents;
        this.caseFiles = caseFiles;
        this.lateAnswers = lateAnswers;
        this.neighbours = neighbours;
        this.questions = questions;
    }

    /** As its own body sees it: without the names of neighbours. */
    Asked of(Consultation each, Locale locale) {
        return of(each, false, locale);
    }

    /** As the building authority sees them. */
    List<Asked> forAuthority(List<Consultation> all, Locale locale) {
        return all.stream().map(each -> of(each, true, locale)).toList();
    }

    List<Asked> of(List<Consultation> all, Locale locale) {
        return all.stream().map(each -> of(each, locale)).toList();
    }

    private Asked of(Consultation each, boolean authority, Locale locale) {
        Consultation.Answer answer = each.answer();
        Consultation.Treatment treatment = each.treatment();
        boolean lateOpen = lateAnswers.isOpenFor(caseFiles.require(each.caseId()), each);
        return new Asked(
                each.number(),
                each.kind().isAnsweredByBody()
                        ? name(each.organisation())
                        : each.body().body(),
                each.body().body(),
                each.body().norm(),
                each.body().reason(),
                each.note(),
                "consultation.state." + each.state().name(),
                kind(each),
                each.dueOn(),
                answer == null ? null : answer.at(),
                positionKey(each),
                answer == null ? "" : answer.text(),
                answer == null ? "" : answer.hints(),
                answer != null && answer.late(),
                effectKey(each),
                answer != null && (answer.late() || each.isObjection()),
                treatment == null ? null : treatment.followed(),
                treatment == null ? "" : treatment.reason(),
                each.state() == Consultation.State.OPEN,
                lateOpen && authority != each.kind().isAnsweredByBody(),
                authority ? neighbour(each) : List.of(),
                questions.of(each.caseId()).stream()
                        .filter(question -> question.number() == each.number())
                        .toList(),
                answer == null ? List.of() : documents.files(answer.documents(), locale));
    }

    private List<String> neighbour(Consultation each) {
        return neighbours
                .find(each.caseId(), each.number())
                .map(found -> List.of(found.name(), found.street(), found.town(), found.parcel()))
                .orElse(List.of());
    }

    private String name(OrganisationId id) {
        return organisations.find(id).map(Organisation::name).orElse(id.value());
    }

    private static String positionKey(Consultation each) {
        Consultation.Answer answer = each.answer();
        if (answer == null) {
            return "";
        }
        return (each.kind() == ConsultationKind.APPROVAL ? "position.APPROVAL." : "position.")
                + answer.position().name();
    }

    private static String effectKey(Consultation each) {
        Consultation.Answer answer = each.answer();
        if (each.state() == Consultation.State.SILENT) {
            return "consultation.silent." + each.silence().name();
        }
        boolean refused = answer != null && !answer.late() && answer.position() == Position.REFUSED;
        return refused ? "consultation.refused." + each.body().rule() : "";
    }

    private static String kind(Consultation each) {
        Consultation.Answer answer = each.answer();
        if (answer == null) {
            return each.isClosed() ? "warning" : "info";
        }
        return switch (answer.position()) {
            case NO_CONCERNS, GRANTED, NO_OBJECTIONS, WAIVED, NOT_OBJECTED -> "success";
            case CONDITIONS -> "warning";
            case OBJECTION, REFUSED, OBJECTIONS, PROCEDURE_DEMANDED, PROHIBITION_REQUESTED -> "danger";
        };
    }
}
