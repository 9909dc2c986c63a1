package org.bauweg.workflow;

import java.util.List;
import org.bauweg.casefile.Procedure;
import org.bauweg.notices.DecisionWording;

/**
 * What the authority calls an application and its decision, by procedure.
 *
 * @param application nominative with the reader's pronoun, as in "Ihr Bauantrag"
 * @param about accusative, as in "Ihren Bauantrag"
 * @param document what is granted, as in "Baugenehmigung"
 * @param granted operative words of the grant
 * @param refused operative words of the refusal
 * @param byLaw what counts as given by lapse of time
 * @param validity how long the decision holds; empty if it does not end
 */
record ProcedureWords(
        String application,
        String about,
        String document,
        String granted,
        String refused,
        String byLaw,
        String validity) {

    private static final String REMEDY_OF_OTHERS = "Widerspruch und Anfechtungsklage Dritter gegen die bauaufsichtliche"
            + " Zulassung eines Vorhabens haben keine aufschiebende Wirkung (§ 212a BauGB).";

    private static final ProcedureWords PERMIT = new ProcedureWords(
            "Ihr Bauantrag",
            "Ihren Bauantrag",
            "Baugenehmigung",
            "Die Baugenehmigung für das oben bezeichnete Vorhaben wird erteilt (§ 74 HBO).",
            "Die Baugenehmigung für das oben bezeichnete Vorhaben wird versagt. Der Bauantrag wird abgelehnt (§ 74 HBO).",
            "die Baugenehmigung als erteilt (§ 65 Abs. 2 Satz 3 HBO)",
            "");

    private static final ProcedureWords RULING = new ProcedureWords(
            "Ihre Bauvoranfrage",
            "Ihre Bauvoranfrage",
            "Bauvorbescheid",
            "Zu den unten wiedergegebenen Fragen ergeht der Bauvorbescheid (§ 76 Abs. 1 HBO). Er bindet die Bauaufsicht im"
                    + " späteren Baugenehmigungsverfahren, soweit er die Fragen beantwortet.",
            "Die Bauvoranfrage wird abgelehnt (§ 76 HBO).",
            "der Bauvorbescheid als erteilt (§ 76 Abs. 2 mit § 65 Abs. 2 Satz 3 HBO)",
            "Der Bauvorbescheid gilt drei Jahre. Die Frist kann auf Antrag um jeweils bis zu ein Jahr verlängert werden (§ 76"
                    + " Abs. 1 HBO).");

    private static final ProcedureWords DEVIATION = new ProcedureWords(
            "Ihr Antrag auf Abweichung",
            "Ihren Antrag auf Abweichung",
            "Zulassung der Abweichung",
            "Die beantragte Abweichung, Ausnahme oder Befreiung wird für das oben bezeichnete Vorhaben zugelassen (§ 73 HBO,"
                    + " § 31 BauGB).",
            "Der Antrag auf Abweichung, Ausnahme oder Befreiung wird abgelehnt (§ 73 HBO, § 31 BauGB).",
            "die beantragte Abweichung, Ausnahme oder Befreiung als zugelassen (§ 73 Abs. 3 Satz 2 mit § 65 Abs. 2 Satz 3"
                    + " HBO)",
            "Die Zulassung erlischt nach drei Jahren, wenn sie nicht ausgenutzt wird (§ 73 Abs. 3 Satz 2 mit § 74 Abs. 7"
                    + " HBO).");

    private static final ProcedureWords APPROVAL = new ProcedureWords(
            "Ihr Antrag auf Zustimmung",
            "Ihren Antrag auf Zustimmung",
            "Zustimmung",
            "Die Bauaufsicht stimmt dem oben bezeichneten Vorhaben zu (§ 79 Abs. 1 HBO).",
            "Die Zustimmung zu dem oben bezeichneten Vorhaben wird versagt (§ 79 HBO).",
            "die Zustimmung als erteilt (§ 79 Abs. 3 Satz 1 mit § 65 Abs. 2 Satz 3 HBO)",
            "Die Zustimmung erlischt, wenn nicht innerhalb von drei Jahren mit der Ausführung begonnen wird oder wenn sie ein"
                    + " Jahr unterbrochen ist (§ 74 Abs. 7 HBO).");

    private static final ProcedureWords PARTITION = new ProcedureWords(
            "Ihr Antrag auf Teilung des Grundstücks",
            "Ihren Antrag auf Teilung des Grundstücks",
            "Teilungsgenehmigung",
            "Die Teilung des oben bezeichneten Grundstücks wird genehmigt (§ 7 HBO).",
            "Die Genehmigung zur Teilung des oben bezeichneten Grundstücks wird versagt (§ 7 Abs. 2 HBO).",
            "die Genehmigung zur Teilung als erteilt (§ 7 Abs. 3 Satz 4 mit § 65 Abs. 2 Satz 3 HBO)",
            "");

    static ProcedureWords of(Procedure procedure) {
        return switch (procedure) {
            case P76 -> RULING;
            case P73 -> DEVIATION;
            case P79 -> APPROVAL;
            case P7 -> PARTITION;
            default -> PERMIT;
        };
    }

    /** What the decision says. */
    DecisionWording decision(boolean grant) {
        if (equals(PERMIT)) {
            return DecisionWording.permit(grant);
        }
        return grant
                ? new DecisionWording(document, List.of(granted), genitive(), hints())
                : new DecisionWording(refusalTitle(), List.of(refused), "", List.of());
    }

    /** The rejection of an application nobody can work with (§ 70 Abs. 2 S. 3 HBO). */
    DecisionWording rejection() {
        return new DecisionWording(
                "Zurückweisung",
                List.of(application
                        + " wird zurückgewiesen, weil er so unvollständig ist, dass er nicht bearbeitet werden"
                                .replace(" er ", pronoun())
                        + " kann (§ 70 Abs. 2 Satz 3 HBO)."),
                "",
                List.of("Sie können jederzeit neu beantragen. Mit den Bauarbeiten darf nicht begonnen werden."));
    }

    /** The certificate that the decision counts as made (§ 42a Abs. 3 HVwVfG). */
    DecisionWording certificate(String day) {
        return new DecisionWording(
                "Bescheinigung über den Eintritt der Genehmigungsfiktion",
                List.of(
                        "Die Bauaufsicht hat bis zum Ende der Entscheidungsfrist am " + day
                                + " nicht entschieden. Seit dem Ende dieses Tages gilt " + byLaw + ".",
                        "Diese Bescheinigung wird auf Verlangen ausgestellt (§ 42a Abs. 3 HVwVfG). Sie ist keine neue"
                                + " Entscheidung."),
                "",
                equals(PERMIT) ? DecisionWording.permit(true).hints() : hints());
    }

    private List<String> hints() {
        return validity.isEmpty() ? List.of(REMEDY_OF_OTHERS) : List.of(validity, REMEDY_OF_OTHERS);
    }

    private String refusalTitle() {
        return "Ablehnung: " + document;
    }

    private String genitive() {
        return document.equals("Bauvorbescheid") ? "dieses Bauvorbescheids" : "dieser " + document;
    }

    private String pronoun() {
        return application.startsWith("Ihre ") ? " sie " : " er ";
    }
}
