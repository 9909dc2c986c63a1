package org.bauweg.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bauweg.access.Actor;
import org.bauweg.access.CaseAccess;
import org.bauweg.access.CurrentActor;
import org.bauweg.access.Relation;
import org.bauweg.documents.Documents;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** All files of a case that somebody may read, as one ZIP file with an index. */
@Controller
class ArchiveDownloads {

    private static final String INDEX = "index.html";

    private final CurrentActor currentActor;
    private final CaseAccess access;
    private final ReadableDocuments readable;
    private final Documents documents;
    private final DownloadNames names;
    private final ArchiveIndex index;
    private final Retrievals retrievals;
    private final Scopes scopes;

    ArchiveDownloads(
            CurrentActor currentActor,
            CaseAccess access,
            ReadableDocuments readable,
            Documents documents,
            DownloadNames names,
            ArchiveIndex index,
            Retrievals retrievals,
            Scopes scopes) {
        this.currentActor = currentActor;
        this.access = access;
        this.readable = readable;
        this.documents = documents;
        this.names = names;
        this.index = index;
        this.retrievals = retrievals;
        this.scopes = scopes;
    }

    /** What an archive holds, for whom. */
    private record Archive(CaseId caseId, Relation relation, String fileNumber, List<ArchiveEntry> entries) {}

    @GetMapping("/unterlagen/{id}.zip")
    void download(@PathVariable String id, Locale locale, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Actor actor = currentActor.require();
        CaseId caseId = CaseId.parse(id).orElseThrow(ArchiveDownloads::notFound);
        Archive archive = access.inCase(actor, caseId, relation -> archive(caseId, actor, relation));
        if (archive.entries().isEmpty()) {
            throw notFound();
        }
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, AttachmentHeader.of(archive.fileNumber() + "_Unterlagen.zip"));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setContentType("application/zip");
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        scopes.run(
                Scope.of(caseId),
                () -> documents.recordDownload(
                        archive.entries().stream().map(ArchiveEntry::document).toList(), actor.account()));
        write(archive, locale, response);
        if (archive.relation() == Relation.OWNER) {
            archive.entries().forEach(entry -> retrievals.retrieved(entry.document(), actor));
        }
    }

    private Archive archive(CaseId caseId, Actor actor, Relation relation) {
        Map<DocumentId, String> all = names.of(caseId);
        Map<String, String> titles = names.titles(caseId);
        List<ArchiveEntry> entries = documents.of(caseId).stream()
                .filter(document -> all.containsKey(document.id()) && readable.mayRead(document, actor, relation))
                .map(document -> new ArchiveEntry(
                        document,
                        titles.getOrDefault(document.slot(), document.slot()),
                        String.valueOf(all.get(document.id()))))
                .toList();
        return new Archive(caseId, relation, names.fileNumber(caseId), entries);
    }

    private void write(Archive archive, Locale locale, HttpServletResponse response) throws IOException {
        try (ArchiveStream stream = new ArchiveStream(response.getOutputStream())) {
            stream.add(INDEX, index.page(archive.fileNumber(), archive.entries(), locale));
            for (ArchiveEntry entry : archive.entries()) {
                if (!entry.isLost()) {
                    stream.add(entry, documents);
                }
            }
            stream.finish();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
