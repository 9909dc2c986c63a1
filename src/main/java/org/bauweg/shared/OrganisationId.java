package org.bauweg.shared;

import java.io.Serializable;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identifies a building authority, a municipality or an agency: the official key of the area (five or eight digits),
 * for an agency followed by its task, as in {@code 06439-brandschutz}.
 */
public record OrganisationId(String value) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[0-9]{5}([0-9]{3})?(-[a-z]{2,30})?");

    /** @throws IllegalArgumentException if {@code value} has another form */
    public OrganisationId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no organisation id");
        }
    }

    /** The id that {@code text} names, or empty if it has another form. */
    public static Optional<OrganisationId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new OrganisationId(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
