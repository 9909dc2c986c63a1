package org.bauweg.notices;

import org.bauweg.notices.Letter.Sender;

/**
 * Instruction on remedies. Which remedy there is, and where it is lodged, is a text of the authority.
 *
 * @param text the finished text, not blank: without an instruction the period for the remedy is one year (§ 58 Abs. 2 VwGO)
 */
public record RemedyInstruction(String text) {

    /** Objection within a month at the authority (§§ 68-70 VwGO), the default. */
    public static final String OBJECTION = """
            Gegen diesen Bescheid kann innerhalb eines Monats nach seiner Bekanntgabe Widerspruch erhoben werden. \
            Der Widerspruch ist schriftlich, in elektronischer Form nach § 3a Abs. 2 des Verwaltungsverfahrensgesetzes, \
            schriftformersetzend nach § 3a Abs. 3 des Verwaltungsverfahrensgesetzes und § 9a Abs. 5 des \
            Onlinezugangsgesetzes oder zur Niederschrift bei der folgenden Behörde zu erheben:
            {behoerde}
            {strasse}, {ort}""";

    /** Action within a month, where a decision on an objection is the first to burden somebody (§ 68 Abs. 1 S. 2 Nr. 2 VwGO). */
    public static final String ACTION = """
            Gegen diese Entscheidung kann innerhalb eines Monats nach ihrer Zustellung Klage bei dem Verwaltungsgericht \
            erhoben werden, in dessen Bezirk das Baugrundstück liegt.""";

    /** Rejects blank text. */
    public RemedyInstruction {
        if (text.isBlank()) {
            throw new IllegalArgumentException("The instruction on remedies must not be blank");
        }
    }

    /** The default text for this authority. */
    public static RemedyInstruction objection(Sender sender) {
        return fromTemplate(OBJECTION, sender);
    }

    /** A text of the authority; {@code {behoerde}}, {@code {strasse}} and {@code {ort}} are filled in. */
    public static RemedyInstruction fromTemplate(String template, Sender sender) {
        return new RemedyInstruction(template.replace("{behoerde}", sender.name())
                .replace("{strasse}", sender.street())
                .replace("{ort}", sender.city()));
    }
}
