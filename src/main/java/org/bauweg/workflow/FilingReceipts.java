package org.bauweg.workflow;

import java.util.List;
import org.bauweg.casefile.CaseFile;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentOrigin;
import org.bauweg.documents.Documents;
import org.bauweg.notices.FilingReceipt;
import org.springframework.stereotype.Component;

/** Receipts of notices and of works without a permit. */
@Component
class FilingReceipts {

    private final Documents documents;
    private final DocumentNames names;
    private final DeclarationCopy copy;
    private final Letters letters;
    private final StoredNotices notices;

    FilingReceipts(
            Documents documents, DocumentNames names, DeclarationCopy copy, Letters letters, StoredNotices notices) {
        this.documents = documents;
        this.names = names;
        this.copy = copy;
        this.letters = letters;
        this.notices = notices;
    }

    Document store(CaseStep step, CaseFile file, DocumentOrigin origin, List<String> steps, String warning) {
        String filing = ExemptionMail.filing(file);
        return notices.store(
                step,
                "receipt",
                origin,
                "Eingangsbestaetigung",
                new FilingReceipt(
                        letters.of(file, file.filedAt()),
                        "Eingangsbestätigung zu Ihrer " + filing,
                        filing,
                        file.procedure().label() + " (" + file.procedure().norm() + ")",
                        file.filedAt(),
                        steps,
                        warning,
                        names.entries(step.bundle(), documents.of(file.id())),
                        copy.of(step.bundle(), file)));
    }
}
