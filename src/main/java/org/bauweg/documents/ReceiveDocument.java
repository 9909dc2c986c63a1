package org.bauweg.documents;

import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A file somebody uploads.
 *
 * @param authority null for a draft
 * @param slot key of the upload field
 * @param fileName as the browser sent it; made safe here
 * @param declaredType as the browser sent it; compared, never believed
 * @param announcedSize bytes, or -1 when the browser did not say
 * @param task the task it is uploaded for; null for files of the application
 */
public record ReceiveDocument(
        CaseId caseId,
        @Nullable OrganisationId authority,
        String slot,
        String fileName,
        @Nullable String declaredType,
        long announcedSize,
        DocumentOrigin origin,
        @Nullable String task,
        AccountId uploadedBy) {

    private static final int LONGEST_SLOT = 100;

    public ReceiveDocument {
        if (slot.isBlank() || slot.length() > LONGEST_SLOT) {
            throw new IllegalArgumentException("slot: 1 to " + LONGEST_SLOT + " characters");
        }
    }

    /** Names no file and no person: safe in logs. */
    @Override
    public String toString() {
        return "ReceiveDocument[" + caseId + ", " + slot + "]";
    }
}
