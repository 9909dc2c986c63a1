package org.bauweg.shared;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

/** Identifies an account of the portal. */
public record AccountId(UUID value) implements Serializable {

    /** A new, random id. */
    public static AccountId random() {
        return new AccountId(UUID.randomUUID());
    }

    /** The id that {@code text} names, or empty if it is no UUID in its 36-character form. */
    public static Optional<AccountId> parse(String text) {
        return Uuids.parse(text).map(AccountId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
