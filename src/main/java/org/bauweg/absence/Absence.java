package org.bauweg.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.OrganisationId;

/**
 * Somebody is away.
 *
 * @param from first day
 * @param to last day
 * @param standIns who does their work meanwhile, all of them alike
 */
public record Absence(
        UUID id,
        AccountId account,
        OrganisationId organisation,
        LocalDate from,
        LocalDate to,
        List<AccountId> standIns) {

    public Absence {
        standIns = List.copyOf(standIns);
    }

    /** Whether the day lies in it. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
