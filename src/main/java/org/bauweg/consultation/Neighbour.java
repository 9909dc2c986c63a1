package org.bauweg.consultation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The owner of a neighbouring plot, as the clerk named him. For the building authority alone (§ 71 Abs. 3 S. 2 HBO).
 *
 * @param parcel his plot, at most 120 characters
 * @param name at most 120 characters
 * @param street at most 120 characters
 * @param town postcode and place, at most 120 characters
 * @param number the consultation by which he is notified; null if he consented before (§ 71 Abs. 2 HBO)
 * @param informedOn the day the letter reached him; null while nobody knows
 */
public record Neighbour(
        String parcel,
        String name,
        String street,
        String town,
        @Nullable Integer number,
        @Nullable LocalDate informedOn) {

    /** Most neighbours that can be notified one by one; for more the law has the announcement (§ 72 Abs. 1 HBO). */
    public static final int LIMIT = 20;

    public boolean hasConsented() {
        return number == null;
    }
}
