package org.bauweg.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bauweg.notices.DecisionNotice.Condition;
import org.bauweg.notices.DecisionNotice.Outcome;
import org.bauweg.notices.DecisionNotice.Signature;
import org.bauweg.notices.DocumentRequest.Missing;
import org.bauweg.notices.Letter.Contact;
import org.bauweg.notices.Letter.Sender;
import org.bauweg.notices.ReceiptNotice.Row;
import org.bauweg.notices.ReceiptNotice.Section;

/** Letters as an authority would send them. */
final class Samples {

    static final Sender SENDER = new Sender(
            "Magistrat der Landeshauptstadt Wiesbaden",
            "Bauaufsichtsamt",
            "Gustav-Stresemann-Ring 15",
            "65189 Wiesbaden",
            "0611 31-0",
            "bauaufsicht@example.org",
            "www.example.org");

    static final Letter LETTER =
            letter("Jürgen Łuczak-Groß", "Neubau eines Einfamilienhauses mit Garage", "63-2026-004711");

    private static final String PROCEDURE = "vereinfachtes Baugenehmigungsverfahren (§ 65 HBO)";
    private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 26);

    private Samples() {}

    static Letter letter(String applicant, String project, String fileNumber) {
        return new Letter(
                SENDER,
                List.of(applicant, "Beispielweg 12", "65183 Wiesbaden"),
                fileNumber,
                Instant.parse("2026-11-26T09:15:30Z"),
                new Contact("Frau Yıldız", "0611 31-4711", "s.yildiz@example.org"),
                applicant,
                project,
                "Sonnenhang 7, 65193 Wiesbaden\nGemarkung Sonnenberg, Flur 12, Flurstück 345/6");
    }

    static ReceiptNotice receipt() {
        return new ReceiptNotice(
                LETTER,
                "Ihr Bauantrag",
                PROCEDURE,
                Instant.parse("2026-11-26T09:15:28Z"),
                LocalDate.of(2026, 12, 28),
                documents(),
                List.of(
                        new Section(
                                "Grundstück",
                                List.of(
                                        new Row("Straße und Hausnummer", "Sonnenhang 7"),
                                        new Row("Postleitzahl und Ort", "65193 Wiesbaden"),
                                        new Row("Gemarkung", "Sonnenberg"),
                                        new Row("Flur und Flurstück", "Flur 12, Flurstück 345/6"))),
                        new Section(
                                "Vorhaben",
                                List.of(
                                        new Row("Art des Vorhabens", "Errichtung"),
                                        new Row("Gebäudeklasse", "1"),
                                        new Row("Höhe des Gebäudes", "≤ 7 m"),
                                        new Row(
                                                "Beschreibung",
                                                "Freistehendes Wohnhaus mit einer Wohneinheit.\nZweigeschossig,"
                                                        + " Satteldach, 148 m² Wohnfläche."),
                                        new Row("Abweichungen", ""))),
                        new Section(
                                "Erklärungen", List.of(new Row("Die Angaben sind vollständig und richtig", "Ja")))));
    }

    static DecisionNotice permit() {
        return decision(
                LETTER,
                Outcome.GRANTED,
                "Ihr Vorhaben ist nach § 65 HBO im vereinfachten Baugenehmigungsverfahren geprüft worden. Dem Vorhaben"
                        + " stehen keine öffentlich-rechtlichen Vorschriften entgegen, die in diesem Verfahren zu prüfen"
                        + " sind. Es liegt innerhalb eines im Zusammenhang bebauten Ortsteils und fügt sich nach Art und"
                        + " Maß der baulichen Nutzung, der Bauweise und der Grundstücksfläche, die überbaut werden soll,"
                        + " in die Eigenart der näheren Umgebung ein (§ 34 Abs. 1 BauGB). Die Erschließung ist"
                        + " gesichert.\nDie Gemeinde hat ihr Einvernehmen erteilt. Der vorbeugende Brandschutz hat mit"
                        + " Nebenbestimmungen zugestimmt. Diese stellen sicher, dass die gesetzlichen Voraussetzungen der"
                        + " Genehmigung erfüllt werden (§ 36 Abs. 1 HVwVfG).");
    }

    static DecisionNotice refusal() {
        DecisionNotice permit = permit();
        return new DecisionNotice(
                LETTER,
                Outcome.REFUSED,
                PROCEDURE,
                RECEIVED,
                List.of(),
                List.of(),
                "Das Vorhaben fügt sich nach der Bauweise nicht in die Eigenart der näheren Umgebung ein"
                        + " (§ 34 Abs. 1 BauGB).",
                permit.remedy(),
                permit.signature());
    }

    static DecisionNotice decision(Letter letter, Outcome outcome, String reasons) {
        return new DecisionNotice(
                letter,
                outcome,
                PROCEDURE,
                RECEIVED,
                documents(),
                List.of(
                        new Condition(
                                "Auflage",
                                "Die Feuerwehrzufahrt ist ständig freizuhalten und nach DIN 14090 zu kennzeichnen.",
                                "Die Zufahrt sichert die Rettung von Personen (§ 5 HBO)."),
                        new Condition(
                                "Bedingung",
                                "Mit den Bauarbeiten darf erst begonnen werden, wenn der Standsicherheitsnachweis"
                                        + " vorliegt.",
                                null),
                        new Condition(null, "Die Baustelle ist durch ein Bauschild zu bezeichnen.", null)),
                reasons,
                RemedyInstruction.objection(SENDER),
                new Signature("Dr. Katharina Weiß", "Leiterin der Bauaufsicht"));
    }

    static DocumentRequest request() {
        return new DocumentRequest(
                LETTER,
                "Ihr Bauantrag",
                RECEIVED,
                List.of(
                        new Missing(
                                "Liegenschaftsplan (Maßstab 1:500)",
                                "Der eingereichte Auszug ist älter als zwei Jahre. Bitte reichen Sie einen aktuellen Auszug"
                                        + " der Liegenschaftskarte mit eingetragenem Vorhaben ein."),
                        new Missing(
                                "Schnitt durch Gebäude und Gelände",
                                "Der Schnitt zeigt nicht das vorhandene und das geplante Gelände.")),
                LocalDate.of(2027, 1, 11),
                "Die Prüfung der übrigen Unterlagen läuft weiter.");
    }

    static FeeNotice fee() {
        return new FeeNotice(
                LETTER,
                "Genehmigung",
                "650,00\u00A0EUR",
                List.of(
                        new FeeNotice.Row(
                                "Rohbausumme", "720 m³ umbauter Raum × 110,00\u00A0EUR je m³ = 79.200,00\u00A0EUR"),
                        new FeeNotice.Row(
                                "Nr. 611, Baugenehmigung im vereinfachten Verfahren (§ 65 HBO)",
                                "79.200,00\u00A0EUR sind 80 angefangene 1.000\u00A0EUR; 80 × 10,00\u00A0EUR ="
                                        + " 800,00\u00A0EUR"),
                        new FeeNotice.Row("Gebühr", "800,00\u00A0EUR"),
                        new FeeNotice.Row("Abweichend festgesetzt", "650,00\u00A0EUR")),
                "Ein Teil der Prüfung lag aus einer Bauvoranfrage vor.",
                List.of("Gebührenverzeichnis vom 20.12.2024", "§ 14 HVwKostG"),
                "Kasse: Magistrat der Landeshauptstadt Wiesbaden\nIBAN DE00 0000 0000 0000 0000 00",
                "Bitte zahlen Sie innerhalb eines Monats nach der Bekanntgabe dieses Bescheids.",
                "63-2026-004711-G1",
                RemedyInstruction.objection(SENDER),
                new Signature("Sabine Bauer", "Sachbearbeitung"));
    }

    static StatusLetter withdrawn() {
        return StatusLetter.deemedWithdrawn(LETTER, LocalDate.of(2026, 12, 7), LocalDate.of(2027, 1, 11));
    }

    private static List<DocumentEntry> documents() {
        return List.of(
                new DocumentEntry("Liegenschaftsplan", "Lageplan_1-500.pdf", 1_482_113, "0a1b2c3d4e5f6071".repeat(4)),
                new DocumentEntry(
                        "Grundriss", "Grundriss_EG_und_OG_Endfassung_v7.pdf", 9_310_442, "9f8e7d6c5b4a3928".repeat(4)),
                new DocumentEntry("Baubeschreibung", "Baubeschreibung.pdf", 88_210, "1122334455667788".repeat(4)));
    }
}
