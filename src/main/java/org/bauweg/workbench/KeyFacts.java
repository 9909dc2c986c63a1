package org.bauweg.workbench;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.bauweg.casefile.CaseFile;
import org.bauweg.deadlines.NotificationDate;
import org.bauweg.forms.Answers;
import org.bauweg.messages.Deliveries;
import org.bauweg.web.CaseWords;
import org.bauweg.web.GermanDates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What to know of a case at a glance. What a form no longer asks is left out. In the case's scope. */
@Component
class KeyFacts {

    private final CaseDesk desk;
    private final Deliveries deliveries;
    private final FeeViews fees;
    private final GermanDates dates;
    private final CaseWords words;
    private final MessageSource messages;

    KeyFacts(
            CaseDesk desk,
            Deliveries deliveries,
            FeeViews fees,
            GermanDates dates,
            CaseWords words,
            MessageSource messages) {
        this.desk = desk;
        this.deliveries = deliveries;
        this.fees = fees;
        this.dates = dates;
        this.words = words;
        this.messages = messages;
    }

    /** What everybody who was asked may know: the project and the plot, no persons. */
    List<Fact> ofProject(CaseFile file) {
        Answers plot = answers(file, "application-plot");
        Facts facts = new Facts();
        facts.add("case.fileNumber", file.fileNumber());
        facts.add("case.title", file.title());
        facts.add(
                "case.procedureName",
                file.procedure().label() + " (" + file.procedure().norm() + ")");
        file.answers().keySet().stream()
                .flatMap(form -> answers(file, form).text("projectDescription").stream())
                .findFirst()
                .ifPresent(text -> facts.add("case.project", text));
        facts.add("case.municipality", desk.municipality(file.municipalityAgs()));
        facts.add("case.address", address(plot));
        facts.add("case.parcels", parcels(plot));
        facts.add("case.received", dates.day(file.receivedAt()));
        return facts.lines;
    }

    /** For the deciding authority: also who builds and who designed. */
    List<Fact> ofCase(CaseFile file) {
        Answers people = answers(file, "application-people");
        Facts facts = new Facts();
        facts.lines.addAll(ofProject(file));
        facts.add("case.applicant", applicant(people));
        facts.add("case.designer", joined(", ", people.text("designerName"), people.text("designerOffice")));
        return facts.lines;
    }

    /** What has become true of the case so far. */
    List<Fact> ofProcedure(CaseFile file, Locale locale) {
        Facts facts = new Facts();
        facts.day("case.completeOn", file.completeOn());
        facts.moment("case.consultedAt", file.consultedAt());
        if (file.decision() != null) {
            facts.add("case.decision", text(words.decisionKey(file.procedure(), file.decision()), locale));
        }
        facts.moment("case.decidedAt", file.decidedAt());
        facts.moment("case.noticeProvidedAt", file.noticeProvidedAt());
        facts.moment("case.noticeRetrievedAt", file.noticeRetrievedAt());
        deliveries
                .notification(file.id())
                .map(NotificationDate::explanation)
                .ifPresent(explanation -> facts.add("case.notification", explanation.sentence()));
        facts.add("case.fee", fees.assessed(file.id()));
        facts.day("case.startAdmissibleOn", file.startAdmissibleOn());
        facts.moment("case.procedureSince", file.procedureSince());
        facts.moment("case.closedAt", file.closedAt());
        return facts.lines;
    }

    private static String applicant(Answers people) {
        return people.text("organisationName")
                .orElseGet(() -> joined(" ", people.text("applicantFirstName"), people.text("applicantLastName")));
    }

    private static String address(Answers plot) {
        return joined(
                ", ",
                Optional.of(joined(" ", plot.text("plotStreet"), plot.text("plotHouseNumber"))),
                Optional.of(joined(" ", plot.text("plotPostcode"), plot.text("plotTown"))));
    }

    private static String parcels(Answers plot) {
        String rows = plot.rows("parcels").stream()
                .map(row -> "Flur " + row.text("section").orElse("–") + ", Flurstück "
                        + row.text("parcel").orElse("–"))
                .collect(Collectors.joining("; "));
        return joined(", ", plot.text("cadastralDistrict").map(name -> "Gemarkung " + name), Optional.of(rows));
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, new Object[0], locale);
    }

    private static Answers answers(CaseFile file, String formId) {
        return new Answers(formId, file.answers(formId));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static String joined(String separator, Optional<String>... parts) {
        return Arrays.stream(parts)
                .flatMap(Optional::stream)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(separator));
    }

    private final class Facts {

        private final List<Fact> lines = new ArrayList<>();

        void add(String labelKey, String text) {
            if (!text.isBlank()) {
                lines.add(new Fact(labelKey, text));
            }
        }

        void day(String labelKey, @Nullable LocalDate day) {
            if (day != null) {
                add(labelKey, dates.day(day));
            }
        }

        void moment(String labelKey, @Nullable Instant at) {
            if (at != null) {
                add(labelKey, dates.moment(at));
            }
        }
    }
}
