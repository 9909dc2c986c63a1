package org.bauweg.workbench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bauweg.authority.Organisation;
import org.bauweg.authority.Organisations;
import org.bauweg.consultation.Consultation;
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
     * @param effectKey key of what its silence means, empty otherwise
     */
    record Asked(
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
            List<FileView> files) {}

    private final Organisations organisations;
    private final DocumentGroups documents;

    ConsultationViews(Organisations organisations, DocumentGroups documents) {
        this.organisations = organisations;
        this.documents = documents;
    }

    Asked of(Consultation each, Locale locale) {
        Consultation.Answer answer = each.answer();
        return new Asked(
                name(each.organisation()),
                each.body().body(),
                each.body().norm(),
                each.body().reason(),
                each.note(),
                "consultation.state." + each.state().name(),
                kind(each),
                each.dueOn(),
                answer == null ? null : answer.at(),
                answer == null ? "" : "position." + answer.position().name(),
                answer == null ? "" : answer.text(),
                answer == null ? "" : answer.hints(),
                answer != null && answer.late(),
                effectKey(each),
                answer == null ? List.of() : documents.files(answer.documents(), locale));
    }

    List<Asked> of(List<Consultation> all, Locale locale) {
        return all.stream().map(each -> of(each, locale)).toList();
    }

    private String name(OrganisationId id) {
        return organisations.find(id).map(Organisation::name).orElse(id.value());
    }

    private static String effectKey(Consultation each) {
        if (each.state() != Consultation.State.SILENT) {
            return "";
        }
        return each.body().isFormalAct() ? "consultation.silent.CONSENT" : "consultation.silent.STATEMENT";
    }

    private static String kind(Consultation each) {
        Consultation.Answer answer = each.answer();
        if (answer == null) {
            return each.isClosed() ? "warning" : "info";
        }
        return switch (answer.position()) {
            case NO_CONCERNS, GRANTED -> "success";
            case CONDITIONS -> "warning";
            case OBJECTION, REFUSED -> "danger";
        };
    }
}
