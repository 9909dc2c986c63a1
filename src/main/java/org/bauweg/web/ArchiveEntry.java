package org.bauweg.web;

import org.bauweg.documents.Document;

/**
 * A file of an archive.
 *
 * @param title what it is, as in "Lageplan"
 * @param name in the archive
 */
record ArchiveEntry(Document document, String title, String name) {

    /** Whether its bytes are known to be lost: then the index says so and the archive has no such file. */
    boolean isLost() {
        return document.loss() != null;
    }
}
