package org.bauweg.consultation;

import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A body was asked.
 *
 * @param rule the deadline rule it was asked under
 * @param deadline until when it may answer; null where the period begins later, with a letter's arrival
 */
public record Opened(
        OrganisationId organisation,
        ConsultationKind kind,
        String rule,
        @Nullable LedgerDeadline deadline) {}
