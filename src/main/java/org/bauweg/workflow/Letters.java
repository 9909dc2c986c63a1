package org.bauweg.workflow;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bauweg.authority.Organisation;
import org.bauweg.authority.Organisations;
import org.bauweg.casefile.CaseFile;
import org.bauweg.forms.Answers;
import org.bauweg.notices.Letter;
import org.bauweg.settings.Setting;
import org.bauweg.settings.Settings;
import org.springframework.stereotype.Component;

/** Head and address of a case's letters, taken from its declaration. */
@Component
class Letters {

    private final Organisations organisations;
    private final Settings settings;
    private final Clock clock;

    Letters(Organisations organisations, Settings settings, Clock clock) {
        this.organisations = organisations;
        this.settings = settings;
        this.clock = clock;
    }

    /** @param issuedAt date of the letter; the same instant gives the same bytes again */
    Letter of(CaseFile file, Instant issuedAt) {
        return new Letter(
                sender(organisations.require(file.authority())),
                recipient(file),
                file.fileNumber(),
                issuedAt,
                null,
                applicant(file),
                file.title(),
                plot(file),
                settings.text(
                        file.authority(), Setting.LETTER_CLOSING, LocalDate.ofInstant(issuedAt, clock.getZone())));
    }

    /** The procedure with its norm. */
    static String procedure(CaseFile file) {
        return file.procedure().label() + " (" + file.procedure().norm() + ")";
    }

    /** The Bauherrschaft by name. */
    String applicant(CaseFile file) {
        Answers people = answers(file, "application-people");
        return people.text("organisationName")
                .orElseGet(() -> joined(" ", people.text("applicantFirstName"), people.text("applicantLastName")));
    }

    /** The plot in words. */
    String plot(CaseFile file) {
        Answers plot = answers(file, "application-plot");
        String address = joined(
                ", ",
                Optional.of(joined(" ", plot.text("plotStreet"), plot.text("plotHouseNumber"))),
                Optional.of(joined(" ", plot.text("plotPostcode"), plot.text("plotTown"))));
        String parcels = plot.rows("parcels").stream()
                .map(row -> "Flur " + row.text("section").orElse("-") + ", Flurstück "
                        + row.text("parcel").orElse("-"))
                .collect(Collectors.joining("; "));
        return joined(
                ", ",
                Optional.of(address),
                plot.text("cadastralDistrict").map(name -> "Gemarkung " + name),
                Optional.of(parcels));
    }

    private List<String> recipient(CaseFile file) {
        Answers people = answers(file, "application-people");
        List<String> lines = new ArrayList<>();
        lines.add(applicant(file));
        people.text("organisationContact").map(name -> "z. Hd. " + name).ifPresent(lines::add);
        people.text("applicantStreet").ifPresent(lines::add);
        lines.add(joined(" ", people.text("applicantPostcode"), people.text("applicantTown")));
        return lines;
    }

    static Letter.Sender sender(Organisation authority) {
        String[] name = authority.name().split(", ", 2);
        return new Letter.Sender(
                name[0],
                name.length == 2 ? name[1] : null,
                authority.street(),
                authority.postalCode() + " " + authority.town(),
                authority.phone(),
                authority.email(),
                null);
    }

    private static Answers answers(CaseFile file, String formId) {
        return new Answers(formId, file.answers(formId));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static String joined(String separator, Optional<String>... parts) {
        return Stream.of(parts)
                .flatMap(Optional::stream)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(separator));
    }
}
