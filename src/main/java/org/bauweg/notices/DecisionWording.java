package org.bauweg.notices;

import java.util.List;

/**
 * What a decision says in its own procedure.
 *
 * @param subject subject line and title of the PDF
 * @param operative the operative words, one paragraph each
 * @param documents what the approved documents are part of, for example "dieser Baugenehmigung"
 * @param hints what the reader must know, one sentence or more each
 */
public record DecisionWording(String subject, List<String> operative, String documents, List<String> hints) {

    private static final List<String> PERMIT_HINTS = List.of(
            "Vor dem Zugang dieser Baugenehmigung darf mit der Bauausführung nicht begonnen werden (§ 75 Abs. 1 HBO).",
            "Der Beginn der Bauarbeiten ist der Bauaufsicht mindestens eine Woche vorher anzuzeigen (§ 75 Abs. 3 HBO)."
                    + " Spätestens mit dieser Anzeige sind die Bauleitung und das Rohbauunternehmen zu benennen (§ 75"
                    + " Abs. 4 HBO).",
            "Die Baugenehmigung erlischt, wenn nicht innerhalb von drei Jahren nach ihrer Erteilung mit der Ausführung"
                    + " begonnen wird oder wenn die Ausführung ein Jahr unterbrochen ist. Die Frist kann auf Antrag um"
                    + " jeweils bis zu zwei Jahre verlängert werden; der Antrag muss vor ihrem Ablauf eingehen (§ 74"
                    + " Abs. 7 HBO).",
            "Die Fertigstellung des Rohbaus und die abschließende Fertigstellung sind jeweils mindestens zwei Wochen"
                    + " vorher anzuzeigen (§ 84 Abs. 1 HBO).",
            "Widerspruch und Anfechtungsklage Dritter gegen diese Baugenehmigung haben keine aufschiebende Wirkung (§"
                    + " 212a BauGB).");

    public DecisionWording {
        operative = List.copyOf(operative);
        hints = List.copyOf(hints);
    }

    /** A building permit or its refusal (§ 74 HBO). */
    public static DecisionWording permit(boolean granted) {
        return granted
                ? new DecisionWording(
                        "Baugenehmigung",
                        List.of("Die Baugenehmigung für das oben bezeichnete Vorhaben wird erteilt (§ 74 HBO)."),
                        "dieser Baugenehmigung",
                        PERMIT_HINTS)
                : new DecisionWording(
                        "Versagung der Baugenehmigung",
                        List.of("Die Baugenehmigung für das oben bezeichnete Vorhaben wird versagt. Der Bauantrag wird"
                                + " abgelehnt (§ 74 HBO)."),
                        "",
                        List.of());
    }
}
