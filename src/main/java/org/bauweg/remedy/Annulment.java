package org.bauweg.remedy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A permit that was annulled.
 *
 * @param objection number of the third party's objection it was decided on; null for a judgment
 * @param enforced whether immediate enforcement was ordered (§ 80 Abs. 2 S. 1 Nr. 4 VwGO)
 * @param effectiveOn since when it takes effect; null as long as the applicant's action can suspend it (§ 80 Abs. 1 VwGO)
 */
public record Annulment(
        @Nullable Integer objection,
        boolean enforced,
        @Nullable LocalDate effectiveOn) {}
