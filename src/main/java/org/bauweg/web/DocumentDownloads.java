package org.bauweg.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.bauweg.access.Actor;
import org.bauweg.access.CurrentActor;
import org.bauweg.access.Relation;
import org.bauweg.documents.ByteRange;
import org.bauweg.documents.Document;
import org.bauweg.documents.Documents;
import org.bauweg.documents.ObjectStoreUnavailable;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands out files, always as a download, to those whom {@link ReadableDocuments} lets read them; also in parts. */
@Controller
class DocumentDownloads {

    private final CurrentActor currentActor;
    private final ReadableDocuments readable;
    private final Documents documents;
    private final DownloadNames names;
    private final Retrievals retrievals;
    private final Scopes scopes;

    DocumentDownloads(
            CurrentActor currentActor,
            ReadableDocuments readable,
            Documents documents,
            DownloadNames names,
            Retrievals retrievals,
            Scopes scopes) {
        this.currentActor = currentActor;
        this.readable = readable;
        this.documents = documents;
        this.names = names;
        this.retrievals = retrievals;
        this.scopes = scopes;
    }

    /** The file, or the part of it that {@code Range} names. */
    @GetMapping("/dokumente/{id}")
    void download(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Actor actor = currentActor.require();
        ReadableDocuments.Granted found =
                readable.find(id, actor).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Document document = found.document();
        if (document.loss() != null) {
            throw unavailable();
        }
        String etag = "\"" + document.sha256() + "\"";
        boolean bytes = request.getMethod().equals("GET");
        WantedBytes wanted = WantedBytes.of(
                bytes ? request.getHeader(HttpHeaders.RANGE) : null,
                request.getHeader(HttpHeaders.IF_RANGE),
                etag,
                document.size());
        if (wanted.status() == HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + document.size());
            response.setStatus(wanted.status().value());
            return;
        }
        if (!bytes) {
            describe(document, etag, wanted, response);
            return;
        }
        try (InputStream content = open(document, wanted)) {
            describe(document, etag, wanted, response);
            if (wanted.fromStart()) {
                scopes.run(Scope.of(document.caseId()), () -> documents.recordDownload(document, actor.account()));
            }
            send(content, wanted, document, response);
        }
        if (found.relation() == Relation.OWNER && wanted.reachesEnd(document.size())) {
            retrievals.retrieved(document, actor);
        }
    }

    private InputStream open(Document document, WantedBytes wanted) {
        try {
            return documents.open(document, wanted.range());
        } catch (ObjectStoreUnavailable e) {
            throw unavailable();
        }
    }

    private static void send(InputStream content, WantedBytes wanted, Document document, HttpServletResponse response)
            throws IOException {
        ByteRange range = wanted.range();
        long expected = range == null ? document.size() : range.length();
        if (content.transferTo(response.getOutputStream()) != expected) {
            throw new IOException(document.id() + " breaks off");
        }
        response.flushBuffer();
    }

    private void describe(Document document, String etag, WantedBytes wanted, HttpServletResponse response) {
        Map<DocumentId, String> all = scopes.within(Scope.of(document.caseId()), () -> names.of(document.caseId()));
        String name = all.getOrDefault(document.id(), document.id().toString());
        response.setStatus(wanted.status().value());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, AttachmentHeader.of(name));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(HttpHeaders.ETAG, etag);
        response.setContentType(document.mediaType());
        ByteRange range = wanted.range();
        if (range != null) {
            response.setHeader(
                    HttpHeaders.CONTENT_RANGE, "bytes " + range.first() + "-" + range.last() + "/" + document.size());
        }
        response.setContentLengthLong(range == null ? document.size() : range.length());
    }

    private static ResponseStatusException unavailable() {
        return new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
    }
}
