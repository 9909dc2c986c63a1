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
}
