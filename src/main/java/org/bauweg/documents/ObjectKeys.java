package org.bauweg.documents;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;

/** The names objects have in the store. */
final class ObjectKeys {

    static final String QUARANTINE = "quarantine/";
    static final String CASES = "cases/";
    static final String RESTS = "rests/";

    private static final Pattern SEGMENTS = Pattern.compile("[a-z0-9][a-z0-9._-]*(/[a-z0-9][a-z0-9._-]*)*");
    private static final int LONGEST = 300;

    private ObjectKeys() {}

    static String quarantined(DocumentId document) {
        return QUARANTINE + document;
    }

    static String kept(CaseId caseId, DocumentId document) {
        return CASES + caseId + "/" + document;
    }

    /** The bytes after the last whole piece of an upload; no two requests share a name. */
    static String rest(UploadId upload, int claim, long offset) {
        return RESTS + upload + "/" + claim + "-" + offset;
    }

    /** The id of the document or upload that an object of ours belongs to; empty for objects Bauweg never wrote. */
    static Optional<UUID> owner(String key) {
        String[] parts = key.split("/", -1);
        boolean single = parts.length == 2 && key.startsWith(QUARANTINE);
        boolean ofCase = parts.length == 3 && key.startsWith(CASES);
        boolean ofUpload = parts.length == 3 && key.startsWith(RESTS);
        if (!single && !ofCase && !ofUpload) {
            return Optional.empty();
        }
        return DocumentId.parse(ofUpload ? parts[1] : parts[parts.length - 1]).map(DocumentId::value);
    }

    /** Refuses everything that could leave the store's own folder. */
    static String require(String key) {
        if (key.length() > LONGEST || !SEGMENTS.matcher(key).matches()) {
            throw new IllegalArgumentException("Not an object key");
        }
        return key;
    }

    /** Refuses folders that are no whole path segments. */
    static String requireFolder(String folder) {
        if (!folder.isEmpty()) {
            if (!folder.endsWith("/")) {
                throw new IllegalArgumentException("A folder ends with a slash");
            }
            require(folder.substring(0, folder.length() - 1));
        }
        return folder;
    }

    static int requirePage(int limit) {
        if (limit < 1 || limit > ObjectStore.LARGEST_PAGE) {
            throw new IllegalArgumentException("A page has 1 to " + ObjectStore.LARGEST_PAGE + " objects");
        }
        return limit;
    }
}
