package org.bauweg.documents;

import org.bauweg.shared.DocumentId;

/**
 * The wish to put a file of a draft into another upload field.
 *
 * @param slot key of the field
 */
public record MoveDocument(DocumentId document, String slot) {}
