package org.bauweg.documents;

import java.time.Instant;
import java.util.List;
import org.bauweg.inspection.FileFacts;
import org.bauweg.inspection.Finding;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * A file of a case.
 *
 * @param authority null while the application is a draft
 * @param slot the key of the upload field it belongs to
 * @param fileName safe to show and to offer for saving
 * @param mediaType what the content is, whatever its name says; {@code application/octet-stream} before the check
 * @param size in bytes
 * @param sha256 64 lower-case hexadecimal digits
 * @param findings what the checks say, worst first
 * @param task the task it was uploaded for; null for files of the application
 * @param uploadedBy null for what Bauweg wrote
 * @param objectKey where the bytes are; null once those of a rejected file are gone
 * @param immutable written by Bauweg itself; neither changed nor removed
 * @param loss what became of the bytes, as far as it is known; null if nothing is
 */
public record Document(
        DocumentId id,
        CaseId caseId,
        @Nullable OrganisationId authority,
        String slot,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        DocumentState state,
        DocumentOrigin origin,
        List<Finding> findings,
        FileFacts facts,
        @Nullable String task,
        @Nullable AccountId uploadedBy,
        Instant uploadedAt,
        @Nullable String objectKey,
        boolean immutable,
        int version,
        @Nullable Loss loss) {

    public Document {
        findings = List.copyOf(findings);
    }

    /** The same in another upload field. */
    Document in(String other) {
        return new Document(
                id,
                caseId,
                authority,
                other,
                fileName,
                mediaType,
                size,
                sha256,
                state,
                origin,
                findings,
                facts,
                task,
                uploadedBy,
                uploadedAt,
                objectKey,
                immutable,
                version,
                loss);
    }

    /** Names no file and no person: safe in logs. */
    @Override
    public String toString() {
        return "Document[" + id + ", " + state + "]";
    }
}
