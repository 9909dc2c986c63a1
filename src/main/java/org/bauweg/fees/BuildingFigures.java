package org.bauweg.fees;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the applicant stated of the building.
 *
 * @param volume gross volume (BRI) in m³, null if not stated
 * @param statedCents building costs in cents, null if not stated
 */
public record BuildingFigures(
        @Nullable BigDecimal volume, @Nullable Long statedCents) {}
