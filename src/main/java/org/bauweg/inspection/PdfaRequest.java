package org.bauweg.inspection;

/**
 * Asks a worker whether a file meets a level of PDF/A.
 *
 * @param level as in {@code 2b}
 */
record PdfaRequest(String file, String level) {}
