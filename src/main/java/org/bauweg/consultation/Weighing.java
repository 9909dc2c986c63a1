package org.bauweg.consultation;

import java.time.Instant;
import org.bauweg.shared.AccountId;

/** How the authority weighed the statements. */
public record Weighing(String text, AccountId by, Instant at) {}
