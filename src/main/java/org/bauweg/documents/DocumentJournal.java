package org.bauweg.documents;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.OrganisationId;
import org.jspecify.annotations.Nullable;

/** Records what happens to the documents of a case. A draft is no case yet and has no journal. */
final class DocumentJournal {

    private final Journal journal;

    DocumentJournal(Journal journal) {
        this.journal = journal;
    }

    /** One entry for files of one case. */
    void recordAll(List<Document> documents, AccountId actor, String code) {
        documents.stream().findFirst().ifPresent(first -> {
            OrganisationId authority = first.authority();
            if (authority != null) {
                Map<String, String> details = Map.of("count", Integer.toString(documents.size()));
                journal.append(first.caseId(), authority, new Act(actor.toString(), code, details));
            }
        });
    }

    void record(Document document, @Nullable AccountId actor, String code) {
        OrganisationId authority = document.authority();
        if (authority != null) {
            Map<String, String> details = Map.of(
                    "document", document.id().toString(),
                    "slot", document.slot(),
                    "sha256", document.sha256());
            String by = Objects.toString(actor, Act.SYSTEM);
            journal.append(document.caseId(), authority, new Act(by, code, details));
        }
    }
}
