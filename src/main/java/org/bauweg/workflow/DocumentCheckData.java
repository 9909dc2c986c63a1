package org.bauweg.workflow;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentState;
import org.bauweg.documents.Documents;
import org.bauweg.workflow.RequiredDocument.Time;
import org.springframework.stereotype.Component;

/** {@code documentCheck}: rows with {@code key}, {@code name}, {@code norm}, {@code note} and {@code state} of what belongs to the application. */
@Component
class DocumentCheckData implements FormData {

    private static final String NAME = "documentCheck";

    private final Bundles bundles;
    private final DocumentRequirements requirements;
    private final ExtraDocuments extraDocuments;
    private final CaseFiles caseFiles;
    private final Documents documents;
    private final Clock clock;

    DocumentCheckData(
            Bundles bundles,
            DocumentRequirements requirements,
            ExtraDocuments extraDocuments,
            CaseFiles caseFiles,
            Documents documents,
            Clock clock) {
        this.bundles = bundles;
        this.requirements = requirements;
        this.extraDocuments = extraDocuments;
        this.clock = clock;
        this.caseFiles = caseFiles;
        this.documents = documents;
    }

    @Override
    public Set<String> names() {
        return Set.of(NAME);
    }

    @Override
    public Map<String, Object> of(InboxTask task, Locale locale) {
        if (bundles.live(ChoiceTables.SERVICE).isEmpty()) {
            return Map.of(NAME, List.of());
        }
        CaseFile file = caseFiles.require(task.caseId());
        Map<String, Object> facts = new HashMap<>();
        file.answers().values().forEach(facts::putAll);
        Set<String> given = documents.of(task.caseId()).stream()
                .filter(document -> document.state() == DocumentState.ACCEPTED)
                .map(Document::slot)
                .collect(Collectors.toSet());
        List<RequiredDocument> needed = new ArrayList<>(requirements.of(file.procedure(), facts));
        LocalDate received = LocalDate.ofInstant(file.receivedAt(), clock.getZone());
        needed.addAll(ApplicationData.beyond(needed, extraDocuments.of(file.authority(), received, task.bundle())));
        return Map.of(
                NAME,
                needed.stream()
                        .filter(document -> document.time() == Time.APPLICATION)
                        .map(document -> row(document, given))
                        .toList());
    }

    private static Map<String, Object> row(RequiredDocument document, Set<String> given) {
        return Map.of(
                "key", document.key(),
                "name", document.name(),
                "norm", document.norm(),
                "note", document.note(),
                "state", state(document, given));
    }

    private static String state(RequiredDocument document, Set<String> given) {
        return document.slot()
                .map(slot -> given.contains(slot) ? "liegt vor" : "fehlt")
                .orElse(
                        document.key().equals("FORM")
                                ? "liegt vor"
                                : "prüfen: in den Zeichnungen oder bei anderen Unterlagen");
    }
}
