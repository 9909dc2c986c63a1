package org.bauweg.casefile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The procedures of the Hessian Building Code (HBO), and the two answers that lead out of it. */
public enum Procedure {
    P7("Teilungsgenehmigung", "§ 7 HBO", "permit"),
    P63("Baugenehmigungsfreies Vorhaben", "§ 63 HBO", null),
    P63_NOTICE(
            "Baugenehmigungsfreies Vorhaben mit Mitteilung an die Gemeinde",
            "§ 63 HBO, Anlage Abschnitt IV Nr. 1",
            "exemption"),
    P63A("Anzeigefreier Abbruch", "§ 63a Satz 1 HBO", null),
    P63A_NOTICE("Abbruchanzeige", "§ 63a Satz 2 HBO", "demolition"),
    P64("Genehmigungsfreistellung", "§ 64 HBO", "exemption"),
    P64A("Erweiterte Genehmigungsfreistellung für Wohngebäude", "§ 64a HBO", "exemption"),
    P65("Vereinfachtes Baugenehmigungsverfahren", "§ 65 HBO", "permit"),
    /** By choice of the applicant (§ 62 Abs. 3 HBO). */
    P66("Baugenehmigungsverfahren", "§ 66 HBO", "permit"),
    /** A special building (§ 2 Abs. 9 HBO): no period for the decision (§ 70 Abs. 4 HBO). */
    P66_SPECIAL("Baugenehmigungsverfahren für Sonderbauten", "§ 66 HBO", "permit"),
    P73("Isolierte Abweichung, Ausnahme oder Befreiung", "§ 73 Abs. 3 HBO", "permit"),
    P73_MUNICIPALITY("Abweichung, über die die Gemeinde entscheidet", "§ 73 Abs. 4 HBO", null),
    P76("Bauvoranfrage", "§ 76 HBO", "permit"),
    P77("Teilbaugenehmigung", "§ 77 HBO", null),
    P78("Fliegende Bauten", "§ 78 HBO", null),
    P79("Vorhaben in öffentlicher Trägerschaft", "§ 79 HBO", "permit"),
    /** A preliminary ruling on a project that needs no permit (§ 76 Abs. 1 S. 1 HBO). */
    NOT_ADMISSIBLE("Bauvoranfrage nicht statthaft", "§ 76 Abs. 1 Satz 1 HBO", null),
    /** The permit under immission control law includes the building permit. */
    OUTSIDE("Immissionsschutzrechtliche Genehmigung", "§ 13 BImSchG", null);

    private final String label;
    private final String norm;
    private final @Nullable String service;

    Procedure(String label, String norm, @Nullable String service) {
        this.label = label;
        this.norm = norm;
        this.service = service;
    }

    /** German name. */
    public String label() {
        return label;
    }

    /** Legal base in German citation form. */
    public String norm() {
        return norm;
    }

    /** What is handed in to begin it. */
    public Filing filing() {
        return switch (this) {
            case P63, P63_NOTICE, P64, P64A -> Filing.NOTIFICATION;
            case P63A, P63A_NOTICE -> Filing.REMOVAL_NOTICE;
            case P76 -> Filing.INQUIRY;
            default -> Filing.APPLICATION;
        };
    }

    /** The bundle of models that carries it; empty if nothing is to be filed here. */
    public Optional<String> service() {
        return Optional.ofNullable(service);
    }
}
