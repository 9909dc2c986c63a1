package org.bauweg.notices;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A short letter that tells where the case stands.
 *
 * @param subject subject line and title of the PDF
 * @param paragraphs the text
 */
public record StatusLetter(Letter letter, String subject, List<String> paragraphs) implements Notice {

    public StatusLetter {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * Tells what a refusal would rest on and until when the applicant may answer (§ 28 Abs. 1 HVwVfG).
     *
     * @param about the application in the accusative, as in "Ihren Bauantrag"
     * @param reasons paragraphs are separated by line breaks
     * @param deadline last day for the answer (D28A)
     */
    public static StatusLetter hearing(Letter letter, String about, String reasons, LocalDate deadline) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("wir beabsichtigen, " + about + " abzulehnen, und zwar aus folgenden Gründen:");
        paragraphs.addAll(new GermanFormat().paragraphs(reasons));
        paragraphs.add("Bevor wir entscheiden, können Sie sich zu den Tatsachen äußern, auf die es ankommt (§ 28 Abs. 1"
                + " HVwVfG). Dafür haben Sie Zeit bis zum " + GermanFormat.date(deadline)
                + ". Hören wir bis dahin nichts von Ihnen, entscheiden wir nach dem Stand der Akten.");
        paragraphs.add("Sie können Ihren Antrag auch ändern oder zurücknehmen.");
        return new StatusLetter(letter, "Anhörung vor der Entscheidung", paragraphs);
    }

    /**
     * Tells that the application counts as withdrawn, because the requested documents did not come in time (§ 70 Abs. 2 S. 5
     * HBO).
     *
     * @param requestedOn date of the request
     * @param deadline last day of the period that was set
     */
    public static StatusLetter deemedWithdrawn(Letter letter, LocalDate requestedOn, LocalDate deadline) {
        return new StatusLetter(
                letter,
                "Ihr Bauantrag gilt als zurückgenommen",
                List.of(
                        "mit Schreiben vom " + GermanFormat.date(requestedOn)
                                + " haben wir Sie gebeten, Mängel Ihres Bauantrags bis zum "
                                + GermanFormat.date(deadline) + " zu beheben. Bis zum Ablauf dieser Frist sind die"
                                + " Mängel nicht behoben worden.",
                        "Ihr Bauantrag gilt deshalb als zurückgenommen (§ 70 Abs. 2 Satz 5 HBO). Das Verfahren ist damit"
                                + " beendet. Mit den Bauarbeiten darf nicht begonnen werden.",
                        "Sie können jederzeit einen neuen Bauantrag stellen. Haben Sie die Frist ohne Ihr Verschulden"
                                + " versäumt, wenden Sie sich bitte umgehend an uns."));
    }

    /** Tells a neighbour of the project, so that he may object within two weeks (§ 71 Abs. 1 HBO). The letter's recipient is he. */
    public static StatusLetter neighbourNotification(Letter letter) {
        return new StatusLetter(
                letter,
                "Benachrichtigung über ein Bauvorhaben in Ihrer Nachbarschaft",
                List.of(
                        "für das oben genannte Vorhaben ist eine Abweichung von Vorschriften beantragt, die auch Sie als"
                                + " Nachbarin oder Nachbar schützen können. Bevor wir darüber entscheiden, unterrichten wir"
                                + " Sie davon (§ 71 Absatz 1 HBO).",
                        "Die Pläne, die Sie betreffen, können Sie bei uns einsehen. Bitte vereinbaren Sie dafür einen"
                                + " Termin.",
                        "Haben Sie Einwendungen, teilen Sie uns diese bitte innerhalb von zwei Wochen mit, nachdem Ihnen"
                                + " dieses Schreiben zugegangen ist. Danach entscheiden wir nach Aktenlage.",
                        "Haben Sie keine Einwendungen, müssen Sie nichts tun."));
    }

    /** Makes the permit known to a neighbour whose objections were not followed (§ 71 Abs. 3 S. 1 HBO). */
    public static StatusLetter neighbourDecision(Letter letter, RemedyInstruction remedy) {
        return neighbour(
                letter,
                "Bekanntgabe einer Baugenehmigung in Ihrer Nachbarschaft",
                "für das oben genannte Vorhaben haben wir eine Baugenehmigung erteilt. Ihren Einwendungen konnten"
                        + " wir dabei nicht folgen. Die Gründe stehen in der Entscheidung, die diesem Schreiben"
                        + " beiliegt und die wir Ihnen damit bekannt geben (§ 71 Absatz 3 Satz 1 HBO).",
                remedy);
    }

    /**
     * Makes known to a neighbour who objected that a permit counts as granted.
     *
     * @param lapse that the period passed, and what counts as granted since, in full sentences
     */
    public static StatusLetter neighbourDeemedPermit(Letter letter, String lapse, RemedyInstruction remedy) {
        return neighbour(
                letter,
                "Genehmigung durch Fristablauf in Ihrer Nachbarschaft",
                lapse
                        + " Ihren Einwendungen ist damit nicht gefolgt; das geben wir Ihnen hiermit bekannt (§ 71 Absatz 3"
                        + " Satz 1 HBO). Eine Genehmigung durch Fristablauf steht einer erteilten gleich (§ 42a Absatz 1"
                        + " HVwVfG).",
                remedy);
    }

    private static StatusLetter neighbour(Letter letter, String subject, String known, RemedyInstruction remedy) {
        return new StatusLetter(
                letter,
                subject,
                List.of(
                        known,
                        remedy.text(),
                        "Ihr Rechtsbehelf hat keine aufschiebende Wirkung (§ 212a Absatz 1 BauGB)."));
    }
}
