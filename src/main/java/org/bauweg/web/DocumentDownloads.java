package org.bauweg.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.bauweg.access.Actor;
import org.bauweg.access.CurrentActor;
import org.bauweg.access.Relation;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.documents.Document;
import org.bauweg.documents.Documents;
import org.bauweg.messages.Deliveries;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands out files, always as a download, to those whom {@link ReadableDocuments} lets read them. */
@Controller
class DocumentDownloads {

    private final CurrentActor currentActor;
    private final ReadableDocuments readable;
    private final Documents documents;
    private final CaseFiles files;
    private final Deliveries deliveries;
    private final Scopes scopes;

    DocumentDownloads(
            CurrentActor currentActor,
            ReadableDocuments readable,
            Documents documents,
            CaseFiles files,
            Deliveries deliveries,
            Scopes scopes) {
        this.currentActor = currentActor;
        this.readable = readable;
        this.documents = documents;
        this.files = files;
        this.deliveries = deliveries;
        this.scopes = scopes;
    }

    /** The file; the applicant's first download of the notice is its retrieval (§ 41 Abs. 2a HVwVfG). */
    @GetMapping("/dokumente/{id}")
    ResponseEntity<InputStreamResource> download(@PathVariable String id, HttpServletRequest request) {
        Actor actor = currentActor.require();
        ReadableDocuments.Granted found =
                readable.find(id, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Document document = found.document();
        String name = scopes.within(Scope.of(document.caseId()), () -> name(document));
        var content = new InputStreamResource(documents.open(document, null));
        if (found.relation() == Relation.OWNER && request.getMethod().equals("GET")) {
            scopes.run(Scope.of(document.caseId()), () -> retrieved(document, actor));
        }
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .contentLength(document.size())
                .body(content);
    }

    /** Other letters than the notice itself notify nothing. */
    private void retrieved(Document document, Actor actor) {
        deliveries
                .notice(document.caseId())
                .filter(notice -> notice.documents().contains(document.id()))
                .ifPresent(notice -> deliveries.recordRetrieval(document.caseId(), actor.account()));
    }

    private String name(Document document) {
        String number = files.find(document.caseId()).map(CaseFile::fileNumber).orElse("Entwurf");
        return document.fileName().contains(number)
                ? document.fileName()
                : number + "_" + document.slot() + "_" + document.fileName();
    }
}
