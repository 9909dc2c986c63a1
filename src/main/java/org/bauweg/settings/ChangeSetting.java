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
 */
public record ChangeSetting(
        OrganisationId authority,
        Setting setting,
        String municipality,
        @Nullable String value,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String reason,
        AccountId by) {}
