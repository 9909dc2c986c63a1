package org.bauweg.portal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bauweg.audit.Act;
import org.bauweg.documents.Document;
import org.bauweg.documents.Documents;
import org.bauweg.messages.Direction;
import org.bauweg.messages.Message;
import org.bauweg.shared.CaseId;
import org.bauweg.web.FileViews;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Messages as the applicant sees them. In the case's scope. */
@Component
class Mailbox {

    /** One line of the mailbox. */
    record Entry(String url, String subject, boolean incoming, boolean unread, Message message) {}

    /** An attachment. */
    record Attachment(String url, String name, String size) {}

    private final Documents documents;
    private final FileViews files;

    Mailbox(Documents documents, FileViews files) {
        this.documents = documents;
        this.files = files;
    }

    /** How many wait to be read by the applicant. */
    static long unread(List<Message> messages) {
        return messages.stream().filter(Mailbox::unread).count();
    }

    /** The messages, newest first. */
    List<Entry> entries(CaseId id, List<Message> messages) {
        List<Entry> entries = new ArrayList<>(messages.stream()
                .filter(message -> !isForAuthorityAlone(message))
                .map(message -> new Entry(
                        "/antraege/" + id + "/nachrichten/" + message.id(),
                        message.subject(),
                        message.direction() == Direction.TO_APPLICANT,
                        unread(message),
                        message))
                .toList());
        Collections.reverse(entries);
        return entries;
    }

    /** What is attached to a message. */
    List<Attachment> attachments(Message message) {
        return message.documents().stream()
                .flatMap(id -> documents.find(id).stream())
                .map(this::attachment)
                .toList();
    }

    Attachment attachment(Document document) {
        return new Attachment(
                "/dokumente/" + document.id(),
                document.fileName(),
                files.size(document.size(), LocaleContextHolder.getLocale()));
    }

    /** What a step wrote to the authority, as letters to be forwarded; nothing of the applicant's. */
    static boolean isForAuthorityAlone(Message message) {
        return message.direction() == Direction.TO_AUTHORITY && message.sentBy().equals(Act.SYSTEM);
    }

    private static boolean unread(Message message) {
        return message.direction() == Direction.TO_APPLICANT && message.firstReadAt() == null;
    }
}
