package org.bauweg.notices;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every letter has.
 *
 * @param sender the authority
 * @param recipient name and address, one line each; at most six lines fit the window
 * @param fileNumber Aktenzeichen
 * @param issuedAt when the letter was issued; its day in Germany is the date of the letter, and it is the creation date of the
 *     PDF, so that a second rendering gives the same bytes
 * @param contact who answers questions; null: the authority as such
 * @param applicant name of the Bauherrschaft
 * @param project the project in the words of the application
 * @param plot the plot in words: address, Gemarkung, Flur, Flurstück
 * @param closing what the authority says before the closing of every letter; empty if nothing
 */
public record Letter(
        Sender sender,
        List<String> recipient,
        String fileNumber,
        Instant issuedAt,
        @Nullable Contact contact,
        String applicant,
        String project,
        String plot,
        String closing) {

    /** A letter that says nothing before its closing. */
    public Letter(
            Sender sender,
            List<String> recipient,
            String fileNumber,
            Instant issuedAt,
            @Nullable Contact contact,
            String applicant,
            String project,
            String plot) {
        this(sender, recipient, fileNumber, issuedAt, contact, applicant, project, plot, "");
    }

    /**
     * The authority as its letterhead shows it.
     *
     * @param name name of the authority, as § 37 Abs. 3 HVwVfG asks
     * @param department the office within it
     * @param street street and number
     * @param city postcode and place
     */
    public record Sender(
            String name,
            @Nullable String department,
            String street,
            String city,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String website) {}

    /** The person who answers questions. */
    public record Contact(
            String name, @Nullable String phone, @Nullable String email) {}

    public Letter {
        recipient = List.copyOf(recipient);
    }
}
