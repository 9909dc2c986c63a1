package org.bauweg.decision;

/**
 * A condition of a decision, as text.
 *
 * @param code the template it was copied from
 * @param norm its legal base; may be empty
 */
public record Condition(String code, String title, String text, String norm) {}
