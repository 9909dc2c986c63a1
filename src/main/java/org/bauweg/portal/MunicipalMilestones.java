package org.bauweg.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bauweg.casefile.CaseFile;
import org.bauweg.consultation.Consultation;
import org.bauweg.consultation.ConsultationKind;
import org.bauweg.consultation.Consultations;
import org.bauweg.consultation.Position;
import org.bauweg.portal.Milestones.Milestone;
import org.bauweg.web.GermanDates;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What the municipality declared, as the applicant may know it: what it said and since when, or that its silence counts. Its
 * words stay with the authority until the decision gives the reasons. In the case's scope.
 */
@Component
class MunicipalMilestones {

    private static final Set<ConsultationKind> ASKED =
            Set.of(ConsultationKind.CONSENT, ConsultationKind.APPROVAL, ConsultationKind.DECLARATION);

    private final Consultations consultations;
    private final MessageSource messages;
    private final GermanDates dates;

    MunicipalMilestones(Consultations consultations, MessageSource messages, GermanDates dates) {
        this.consultations = consultations;
        this.messages = messages;
        this.dates = dates;
    }

    /** The newest of each kind, in the order in which they were asked for. */
    List<Milestone> of(CaseFile file, Locale locale) {
        List<Consultation> all = consultations.of(file.id());
        return all.stream()
                .filter(each -> ASKED.contains(each.kind()))
                .filter(each ->
                        all.stream().noneMatch(later -> later.kind() == each.kind() && later.number() > each.number()))
                .sorted(Comparator.comparingInt(Consultation::number))
                .flatMap(each -> milestone(each, file, locale).stream())
                .toList();
    }

    private Optional<Milestone> milestone(Consultation asked, CaseFile file, Locale locale) {
        String key = "portal.milestone.municipality." + asked.kind() + ".";
        Consultation.Answer answer = asked.answer();
        if (answer != null && !answer.late()) {
            boolean replaced = answer.position() == Position.REFUSED
                    && asked.kind() == ConsultationKind.CONSENT
                    && file.decision() == CaseFile.Decision.GRANTED;
            String what = replaced ? "REPLACED" : answer.position().name();
            return Optional.of(station(key + what, "done", dates.day(answer.at()), locale));
        }
        return switch (asked.state()) {
            case OPEN -> Optional.of(station(key + "OPEN", "current", due(asked), locale));
            case SILENT, ANSWERED -> Optional.of(station(key + "SILENT", "done", due(asked), locale));
            case PLANNED, CANCELLED -> Optional.empty();
        };
    }

    private String due(Consultation asked) {
        return asked.dueOn() == null ? "" : dates.day(asked.dueOn());
    }

    private Milestone station(String key, String state, String date, Locale locale) {
        return new Milestone(text(key + ".title", date, locale), state, text(key + ".text", date, locale));
    }

    private String text(String key, String date, Locale locale) {
        return messages.getMessage(key, new Object[] {date}, locale);
    }
}
