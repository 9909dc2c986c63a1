package org.bauweg.workflow;

import org.bauweg.casefile.Procedure;

/**
 * How letters speak of what was granted when it is about how long that holds.
 *
 * @param subject nominative with the reader's pronoun
 * @param genitive the same in the genitive
 * @param norm German citation of the rule on its validity
 * @param longest by how much it can be prolonged each time, accusative
 * @param warning what happens if its end comes
 * @param over what its end means, a whole sentence or more
 * @param annulled what its annulment means, the same
 */
record ValidityWords(
        String subject, String genitive, String norm, String longest, String warning, String over, String annulled) {

    private static final ValidityWords PERMIT = new ValidityWords(
            "Ihre Baugenehmigung",
            "Ihrer Baugenehmigung",
            "§ 74 Abs. 7 HBO",
            "zwei Jahre",
            "Beginnen Sie bis dahin nicht mit den Bauarbeiten, erlischt sie.",
            "Ihre Baugenehmigung ist deshalb erloschen. Bauarbeiten sind nicht mehr zulässig. Sie können jederzeit einen neuen"
                    + " Bauantrag stellen.",
            "Bitte stellen Sie die Bauarbeiten ein.");

    private static final ValidityWords RULING = new ValidityWords(
            "Ihr Bauvorbescheid",
            "Ihres Bauvorbescheids",
            "§ 76 Abs. 1 HBO",
            "ein Jahr",
            "Danach erlischt er und bindet die Bauaufsicht nicht mehr.",
            "Ihr Bauvorbescheid ist deshalb erloschen. Er bindet die Bauaufsicht im Baugenehmigungsverfahren nicht mehr. Sie"
                    + " können jederzeit eine neue Bauvoranfrage oder einen Bauantrag stellen.",
            "Er bindet die Bauaufsicht im Baugenehmigungsverfahren nicht mehr.");

    static ValidityWords of(Procedure procedure) {
        return procedure == Procedure.P76 ? RULING : PERMIT;
    }
}
