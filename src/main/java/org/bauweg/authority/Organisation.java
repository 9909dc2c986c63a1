package org.bauweg.authority;

import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A body that decides or is heard.
 *
 * @param authority for an agency the building authority it serves, else null
 * @param task for an agency its field (brandschutz, naturschutz, ...), else null
 */
public record Organisation(
        OrganisationId id,
        Kind kind,
        String name,
        String street,
        String postalCode,
        String town,
        String email,
        String phone,
        @Nullable OrganisationId authority,
        @Nullable String task) {

    /** What an organisation is to the procedure (§§ 60, 70 Abs. 1 HBO). */
    public enum Kind {
        BUILDING_AUTHORITY,
        MUNICIPALITY,
        AGENCY
    }
}
