package org.bauweg.consultation;

import org.bauweg.deadlines.Deadline;
import org.bauweg.shared.OrganisationId;

/**
 * A body was asked.
 *
 * @param deadline until when it may answer
 */
public record Opened(OrganisationId organisation, ConsultationKind kind, Deadline deadline) {}
