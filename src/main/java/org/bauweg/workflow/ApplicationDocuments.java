package org.bauweg.workflow;

import java.util.List;
import org.bauweg.completeness.DocumentRef;
import org.bauweg.documents.DocumentState;
import org.bauweg.documents.Documents;
import org.bauweg.shared.CaseId;
import org.springframework.stereotype.Component;

/** The documents an act on completeness rests on: what was handed in and accepted so far, with its content. */
@Component
class ApplicationDocuments {

    private final Documents documents;

    ApplicationDocuments(Documents documents) {
        this.documents = documents;
    }

    List<DocumentRef> basis(CaseId caseId) {
        return documents.of(caseId).stream()
                .filter(document -> document.state() == DocumentState.ACCEPTED && !document.immutable())
                .map(document -> new DocumentRef(document.id(), document.sha256()))
                .toList();
    }
}
