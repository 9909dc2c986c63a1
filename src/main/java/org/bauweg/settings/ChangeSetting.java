package org.bauweg.settings;

import java.time.LocalDate;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Sets a value for a time.
 *
 * @param municipality official key, or empty; needed for settings of a municipality and not allowed for others
 * @param value null: the standard value again
 * @param validTo last day; null: until further notice
 * @param replacesLater whether it may take the place of a value that is to hold later
 */
public record ChangeSetting(
        OrganisationId authority,
        Setting setting,
        String municipality,
        @Nullable String value,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String reason,
        AccountId by,
        boolean replacesLater) {

    /** A change that leaves what is to hold later. */
    public ChangeSetting(
            OrganisationId authority,
            Setting setting,
            String municipality,
            @Nullable String value,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String reason,
            AccountId by) {
        this(authority, setting, municipality, value, validFrom, validTo, reason, by, false);
    }
}
