package org.bauweg.workbench;

/**
 * One line about a case.
 *
 * @param labelKey key of its name in the message bundle
 * @param text in words; may hold line breaks
 */
record Fact(String labelKey, String text) {}
