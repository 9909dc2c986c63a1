package org.bauweg.workflow;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentOrigin;
import org.bauweg.documents.Documents;
import org.bauweg.documents.StoreGenerated;
import org.bauweg.notices.Notice;
import org.bauweg.notices.Notices;
import org.springframework.stereotype.Component;

/** Renders letters and keeps them as immutable documents of the case, once per visit of a step. */
@Component
class StoredNotices {

    private final Notices notices;
    private final Documents documents;

    StoredNotices(Notices notices, Documents documents) {
        this.notices = notices;
        this.documents = documents;
    }

    /** @param slot what it is, as in {@code receipt}; also the speaking part of the file name */
    Document store(CaseStep step, String slot, DocumentOrigin origin, String name, Notice notice) {
        try {
            // our own letters have a few dozen pages at most: some hundred kilobytes
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            notices.render(notice, pdf);
            return documents.storeGenerated(
                    new StoreGenerated(
                            step.caseId(),
                            step.authority(),
                            step.effectKey(),
                            slot,
                            name + "_" + notice.letter().fileNumber() + ".pdf",
                            "application/pdf",
                            origin),
                    new ByteArrayInputStream(pdf.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
