package org.bauweg.workflow;

import org.bauweg.casefile.Draft;
import org.bauweg.casefile.Drafts;
import org.bauweg.documents.Document;
import org.bauweg.documents.Documents;
import org.bauweg.documents.RemoveDocument;
import org.bauweg.documents.ResumableUploads;
import org.bauweg.shared.CaseId;
import org.springframework.stereotype.Component;

/** Deletes drafts with all that belongs to them: answers, files, unfinished uploads. */
@Component
public class DraftRemovals {

    private final Drafts drafts;
    private final Documents documents;
    private final ResumableUploads uploads;

    DraftRemovals(Drafts drafts, Documents documents, ResumableUploads uploads) {
        this.drafts = drafts;
        this.documents = documents;
        this.uploads = uploads;
    }

    /** Deletes a draft; false if it was sent or deleted before. In its scope; the bytes go once the transaction has committed. */
    public boolean remove(CaseId id) {
        Draft draft = drafts.lock(id).filter(found -> !found.submitted()).orElse(null);
        if (draft == null) {
            return false;
        }
        for (Document document : documents.of(id)) {
            documents.remove(new RemoveDocument(document.id(), draft.account(), null));
        }
        uploads.removeAll(id);
        return drafts.discard(id);
    }
}
