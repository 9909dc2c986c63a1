package org.bauweg.construction;

import java.util.ArrayList;
import java.util.List;
import org.bauweg.casefile.Procedure;

/** The proofs and certificates to be handed in before the start, by the facts of the project (§ 68, § 75 Abs. 4 HBO). */
public final class StartCertificates {

    private StartCertificates() {}

    /**
     * What is needed, in German, in the order of the law; empty for a mere change of use.
     *
     * @param buildingClass {@code gk1} to {@code gk5}, or anything else if unknown
     * @param projectKind as in the application, {@code changeOfUse} if nothing is built
     */
    public static List<String> of(Procedure procedure, String buildingClass, String projectKind) {
        List<String> needed = new ArrayList<>();
        if (projectKind.equals("changeOfUse")) {
            return needed;
        }
        boolean tall = buildingClass.equals("gk4") || buildingClass.equals("gk5");
        if (procedure != Procedure.P66_SPECIAL) {
            needed.add(
                    tall
                            ? "Standsicherheit: Bescheinigung einer oder eines Prüfsachverständigen (§ 68 Abs. 3 Satz 1 HBO)"
                            : "Standsicherheit: Nachweis einer oder eines Nachweisberechtigten (§ 68 Abs. 3 Satz 2 HBO)");
            fire(buildingClass, needed);
        }
        needed.add("Schallschutz: Nachweis einer oder eines Nachweisberechtigten (§ 68 Abs. 5 HBO)");
        needed.add("Wärmeschutz: Nachweis nach dem Gebäudeenergierecht (§ 84 Abs. 2 Satz 4 HBO)");
        return needed;
    }

    private static void fire(String buildingClass, List<String> needed) {
        if (buildingClass.equals("gk5")) {
            needed.add("Brandschutz: Bescheinigung einer oder eines Prüfsachverständigen (§ 68 Abs. 4 Satz 1 HBO)");
        } else if (buildingClass.equals("gk4")) {
            needed.add("Brandschutz: Nachweis einer oder eines Nachweisberechtigten (§ 68 Abs. 4 Satz 2 HBO)");
        }
    }
}
