package org.bauweg.authority;

import org.bauweg.shared.OrganisationId;

/**
 * A municipality or unincorporated area of Hessen.
 *
 * @param ags official municipality key, eight digits
 * @param authority the building authority that decides there (§ 60 Abs. 1 HBO)
 */
public record Municipality(String ags, String name, String districtName, OrganisationId authority) {

    /** The municipality as an organisation that can be asked. */
    public OrganisationId organisation() {
        return new OrganisationId(ags);
    }

    /**
     * Whether the building authority that handles a case is the municipality itself, so that § 36 BauGB asks nobody. A city that
     * is an authority, but whose case another one handles, is asked.
     */
    public boolean isHandledBy(OrganisationId handling) {
        return ags.equals(handling.value());
    }
}
