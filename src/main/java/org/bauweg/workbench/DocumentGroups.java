package org.bauweg.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bauweg.access.CurrentActor;
import org.bauweg.access.Relation;
import org.bauweg.casefile.CaseFile;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentState;
import org.bauweg.documents.Documents;
import org.bauweg.forms.FileView;
import org.bauweg.shared.DocumentId;
import org.bauweg.web.FileViews;
import org.bauweg.web.ReadableDocuments;
import org.bauweg.workflow.DocumentNames;
import org.springframework.stereotype.Component;

/** The documents of a case that the actor may read, grouped by what they are. In the case's scope. */
@Component
class DocumentGroups {

    private final Documents documents;
    private final ReadableDocuments readable;
    private final DocumentNames names;
    private final CaseBundles bundles;
    private final FileViews views;
    private final CurrentActor currentActor;

    DocumentGroups(
            Documents documents,
            ReadableDocuments readable,
            DocumentNames names,
            CaseBundles bundles,
            FileViews views,
            CurrentActor currentActor) {
        this.documents = documents;
        this.readable = readable;
        this.names = names;
        this.bundles = bundles;
        this.views = views;
        this.currentActor = currentActor;
    }

    List<DocumentGroup> groups(CaseFile file, Relation relation, Locale locale) {
        Map<String, String> titles = names.of(bundles.of(file));
        Map<String, List<FileView>> groups = new LinkedHashMap<>();
        for (Document document : documents.of(file.id())) {
            if (document.state() != DocumentState.REJECTED
                    && readable.mayRead(document, currentActor.require(), relation)) {
                groups.computeIfAbsent(
                                titles.getOrDefault(document.slot(), document.slot()), title -> new ArrayList<>())
                        .add(views.of(document, null, locale));
            }
        }
        return groups.entrySet().stream()
                .map(group -> new DocumentGroup(group.getKey(), group.getValue()))
                .toList();
    }

    /** Those of the named files that can be opened. */
    List<FileView> files(List<DocumentId> ids, Locale locale) {
        return ids.stream()
                .flatMap(id -> documents.find(id).stream())
                .map(document -> views.of(document, null, locale))
                .filter(file -> file.openUrl() != null)
                .toList();
    }
}
