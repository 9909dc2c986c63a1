package org.bauweg.access;

import java.util.List;
import java.util.Set;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A login of the demonstration.
 *
 * @param organisation whose staff it is, null for applicants and operators
 * @param purpose what to try with it, in German
 */
public record DemoAccount(
        String username,
        String displayName,
        Set<Role> roles,
        @Nullable OrganisationId organisation,
        String purpose) {

    /** All demo accounts share it; it is no secret. */
    public static final String PASSWORD = "bauweg-demo";

    /** How the e-mail addresses of demo accounts end. */
    static final String DOMAIN = "@bauweg.example";

    /** The logins, in the order in which a case meets them. */
    static final List<DemoAccount> ALL = List.of(
            of("bauherrin", "Erika Mustermann", Role.APPLICANT, null, "Bauantrag stellen"),
            of("architekt", "Jürgen Beispiel", Role.APPLICANT, null, "Bauantrag stellen"),
            of("sb-rtk", "Sabine Bauer", Role.CLERK, "06439", "Anträge prüfen, Bescheid vorbereiten"),
            of("leitung-rtk", "Dr. Lars Leitner", Role.HEAD, "06439", "Bescheide unterzeichnen"),
            of("brandschutz-rtk", "Bernd Brandt", Role.AGENCY, "06439-brandschutz", "Stellungnahme abgeben"),
            of("naturschutz-rtk", "Nadine Naumann", Role.AGENCY, "06439-naturschutz", "Stellungnahme abgeben"),
            of("gemeinde-taunusstein", "Gerda Gemeinder", Role.MUNICIPALITY, "06439015", "Einvernehmen erklären"),
            of("sb-wiesbaden", "Werner Wiese", Role.CLERK, "06414000", "Anträge prüfen"),
            of("leitung-wiesbaden", "Lena Lichtenfels", Role.HEAD, "06414000", "Bescheide unterzeichnen"),
            of("brandschutz-wiesbaden", "Britta Berg", Role.AGENCY, "06414000-brandschutz", "Stellungnahme abgeben"),
            of("naturschutz-wiesbaden", "Nora Nerobach", Role.AGENCY, "06414000-naturschutz", "Stellungnahme abgeben"),
            of("sb-kassel", "Karin Kessler", Role.CLERK, "06611000", "Anträge prüfen"),
            of("leitung-kassel", "Ludwig Lang", Role.HEAD, "06611000", "Bescheide unterzeichnen"),
            of("brandschutz-kassel", "Boris Bergpark", Role.AGENCY, "06611000-brandschutz", "Stellungnahme abgeben"),
            of(
                    "naturschutz-kassel",
                    "Nils Niederzwehren",
                    Role.AGENCY,
                    "06611000-naturschutz",
                    "Stellungnahme abgeben"),
            of("sb-wetterau", "Wanda Wetter", Role.CLERK, "06440", "Anträge prüfen"),
            of("leitung-wetterau", "Leo Limes", Role.HEAD, "06440", "Bescheide unterzeichnen"),
            of("brandschutz-wetterau", "Bianca Bach", Role.AGENCY, "06440-brandschutz", "Stellungnahme abgeben"),
            of("naturschutz-wetterau", "Norbert Nidda", Role.AGENCY, "06440-naturschutz", "Stellungnahme abgeben"),
            of("sb-mtk", "Maria Main", Role.CLERK, "06436", "Anträge prüfen"),
            of("leitung-mtk", "Luise Lorsbach", Role.HEAD, "06436", "Bescheide unterzeichnen"),
            of("brandschutz-mtk", "Benno Bremthal", Role.AGENCY, "06436-brandschutz", "Stellungnahme abgeben"),
            of("naturschutz-mtk", "Nele Nieder", Role.AGENCY, "06436-naturschutz", "Stellungnahme abgeben"),
            of("gemeinde-hattersheim", "Heike Hattstein", Role.MUNICIPALITY, "06436005", "Einvernehmen erklären"),
            of("sb-giessen", "Gustav Gleiberg", Role.CLERK, "06531", "Anträge prüfen"),
            of("leitung-giessen", "Lisa Lahn", Role.HEAD, "06531", "Bescheide unterzeichnen"),
            of("brandschutz-giessen", "Birgit Busch", Role.AGENCY, "06531-brandschutz", "Stellungnahme abgeben"),
            of("naturschutz-giessen", "Niklas Neumann", Role.AGENCY, "06531-naturschutz", "Stellungnahme abgeben"),
            of("gemeinde-heuchelheim", "Hanna Heuchel", Role.MUNICIPALITY, "06531007", "Einvernehmen erklären"),
            of("betrieb", "Olaf Operator", Role.OPERATOR, null, "Störungen und Protokoll ansehen"),
            of("prozesse", "Petra Prozess", Role.DESIGNER, null, "Prozesse und Formulare prüfen"));

    private static DemoAccount of(
            String username, String name, Role role, @Nullable String organisation, String purpose) {
        return new DemoAccount(
                username, name, Set.of(role), organisation == null ? null : new OrganisationId(organisation), purpose);
    }
}
