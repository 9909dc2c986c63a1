package org.bauweg.consultation;

/**
 * A body that the decision table wants heard and that the authority has not set up.
 *
 * @param body the word of the decision table, as in {@code luftfahrt}
 */
public record MissingBody(String body, String norm, String reason) {}
