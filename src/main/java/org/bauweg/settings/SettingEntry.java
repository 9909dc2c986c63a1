package org.bauweg.settings;

import java.time.Instant;
import java.time.LocalDate;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * One decision about a setting. The newest whose time covers a day holds on that day.
 *
 * @param municipality official key of the municipality it is for, or empty for all of the authority
 * @param value null: the standard value again
 * @param validFrom first day, inclusive
 * @param validTo last day, inclusive; null: until further notice
 */
public record SettingEntry(
        OrganisationId authority,
        Setting setting,
        String municipality,
        @Nullable String value,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String reason,
        AccountId setBy,
        Instant setAt) {

    /** Whether the day lies in its time. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
