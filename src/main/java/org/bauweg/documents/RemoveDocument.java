package org.bauweg.documents;

import org.bauweg.shared.AccountId;
import org.bauweg.shared.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * A wish to remove a file.
 *
 * @param by who wishes
 * @param openTask the task {@code by} is working on; null in an application
 */
public record RemoveDocument(
        DocumentId document, AccountId by, @Nullable String openTask) {}
