package org.bauweg.portal;

import java.util.List;
import org.bauweg.casefile.Draft;
import org.bauweg.documents.Document;
import org.bauweg.documents.Upload;
import org.bauweg.workflow.Declaration;

/** A draft with its forms and files. */
record OpenDraft(Draft draft, Declaration declaration, List<Document> documents, List<Upload> unfinished) {

    /** Address of a step. */
    String stepUrl(String formId) {
        return "/antraege/" + draft.id() + "/schritte/" + formId;
    }

    String reviewUrl() {
        return "/antraege/" + draft.id() + "/pruefen";
    }

    /** Where somebody who comes back goes on: the first step with something to do, or the review. */
    String resumeUrl() {
        return declaration.steps().stream()
                .filter(step -> !step.complete())
                .findFirst()
                .map(step -> stepUrl(step.schema().id()))
                .orElseGet(this::reviewUrl);
    }

    /** What comes after a step. */
    String nextUrl(String formId) {
        int next = declaration.indexOf(formId) + 1;
        return next < declaration.steps().size()
                ? stepUrl(declaration.steps().get(next).schema().id())
                : reviewUrl();
    }
}
