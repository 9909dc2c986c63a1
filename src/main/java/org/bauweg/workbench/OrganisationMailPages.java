package org.bauweg.workbench;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.bauweg.access.Actor;
import org.bauweg.access.CurrentActor;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentState;
import org.bauweg.documents.Documents;
import org.bauweg.messages.MessageId;
import org.bauweg.messages.OrganisationMessage;
import org.bauweg.messages.OrganisationMessages;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.bauweg.shared.Uuids;
import org.bauweg.web.FileViews;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * What a body is told about cases, above all the municipality (§ 74 Abs. 6 HBO): the messages and the documents attached to them,
 * nothing else of the case. A message of another body looks like one that does not exist.
 */
@Controller
@RequestMapping("/mitteilungen")
class OrganisationMailPages {

    /** A document attached to a message. */
    record Attachment(String url, String name, String size) {}

    private final CurrentActor currentActor;
    private final OrganisationMessages messages;
    private final Documents documents;
    private final FileViews files;
    private final Scopes scopes;

    OrganisationMailPages(
            CurrentActor currentActor,
            OrganisationMessages messages,
            Documents documents,
            FileViews files,
            Scopes scopes) {
        this.currentActor = currentActor;
        this.messages = messages;
        this.documents = documents;
        this.files = files;
        this.scopes = scopes;
    }

    @GetMapping
    String list(Model model) {
        OrganisationId own = organisation();
        scopes.run(Scope.organisation(own), () -> {
            model.addAttribute("mails", messages.of(own));
            model.addAttribute("unread", messages.unread(own));
        });
        return "workbench/mails";
    }

    /** One message; opening it marks it as read. */
    @GetMapping("/{message}")
    String read(@PathVariable String message, Model model) {
        Actor actor = currentActor.require();
        OrganisationMessage found = require(message);
        scopes.run(Scope.of(found.caseId()), () -> messages.markRead(found, actor.account()));
        model.addAttribute("mail", found);
        model.addAttribute("paragraphs", List.of(found.body().split("\n\n")));
        model.addAttribute("attachments", scopes.within(Scope.of(found.caseId()), () -> attachments(found)));
        return "workbench/mail";
    }

    /** A document of the message, always as a download. */
    @GetMapping("/{message}/dokumente/{document}")
    ResponseEntity<InputStreamResource> download(@PathVariable String message, @PathVariable String document) {
        OrganisationMessage found = require(message);
        Document attached = DocumentId.parse(document)
                .filter(found.documents()::contains)
                .flatMap(id -> scopes.within(Scope.of(found.caseId()), () -> accepted(id)))
                .orElseThrow(CaseDesk::notFound);
        InputStream content = documents.open(attached, null);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(attached.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .contentType(MediaType.parseMediaType(attached.mediaType()))
                .contentLength(attached.size())
                .body(new InputStreamResource(content));
    }

    private OrganisationMessage require(String message) {
        OrganisationId own = organisation();
        return Uuids.parse(message)
                .flatMap(id -> scopes.within(Scope.organisation(own), () -> messages.find(own, new MessageId(id))))
                .orElseThrow(CaseDesk::notFound);
    }

    private List<Attachment> attachments(OrganisationMessage message) {
        return message.documents().stream()
                .flatMap(id -> accepted(id).stream())
                .map(document -> new Attachment(
                        "/mitteilungen/" + message.id() + "/dokumente/" + document.id(),
                        document.fileName(),
                        files.size(document.size(), LocaleContextHolder.getLocale())))
                .toList();
    }

    private Optional<Document> accepted(DocumentId id) {
        return documents.find(id).filter(document -> document.state() == DocumentState.ACCEPTED);
    }

    private OrganisationId organisation() {
        OrganisationId own = currentActor.require().organisation();
        if (own == null) {
            throw CaseDesk.notFound();
        }
        return own;
    }
}
