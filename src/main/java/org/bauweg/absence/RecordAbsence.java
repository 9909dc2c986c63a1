package org.bauweg.absence;

import java.time.LocalDate;
import java.util.Set;
import org.bauweg.shared.AccountId;

/**
 * Enter that somebody is away.
 *
 * @param from first day
 * @param to last day
 * @param standIns colleagues of the same organisation
 */
public record RecordAbsence(AccountId account, LocalDate from, LocalDate to, Set<AccountId> standIns) {

    public RecordAbsence {
        standIns = Set.copyOf(standIns);
    }
}
