package org.bauweg.decision;

import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A condition (Nebenbestimmung, § 74 Abs. 4 HBO) from the library.
 *
 * @param authority whose own it is; null for one offered to all
 * @param code stable name, as in {@code startNotice}
 * @param norm its legal base; may be empty
 */
public record ConditionTemplate(
        @Nullable OrganisationId authority, String code, String title, String text, String norm) {}
