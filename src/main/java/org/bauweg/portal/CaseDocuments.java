package org.bauweg.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bauweg.casefile.Drafts;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentOrigin;
import org.bauweg.documents.DocumentState;
import org.bauweg.documents.Documents;
import org.bauweg.forms.FileView;
import org.bauweg.messages.Direction;
import org.bauweg.messages.Messages;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;
import org.bauweg.web.FileViews;
import org.bauweg.workflow.Declarations;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The files of a sent application as its applicant sees them. In the case's scope. */
@Component
class CaseDocuments {

    /** Files under one heading. */
    record Group(String title, List<FileView> files) {}

    private final Documents documents;
    private final Drafts drafts;
    private final Declarations declarations;
    private final FileViews views;
    private final Mailbox mailbox;
    private final Messages letters;
    private final MessageSource messages;

    CaseDocuments(
            Documents documents,
            Drafts drafts,
            Declarations declarations,
            FileViews views,
            Mailbox mailbox,
            Messages letters,
            MessageSource messages) {
        this.documents = documents;
        this.drafts = drafts;
        this.declarations = declarations;
        this.views = views;
        this.mailbox = mailbox;
        this.letters = letters;
        this.messages = messages;
    }

    /** What Bauweg wrote for the applicant and put into his mailbox: receipt, letters, notice; newest first. */
    List<Mailbox.Attachment> official(CaseId id) {
        Set<DocumentId> provided = letters.of(id).stream()
                .filter(message -> message.direction() == Direction.TO_APPLICANT)
                .flatMap(message -> message.documents().stream())
                .collect(Collectors.toSet());
        List<Mailbox.Attachment> written = new ArrayList<>();
        documents.of(id).stream()
                .filter(document -> document.immutable() && provided.contains(document.id()))
                .map(mailbox::attachment)
                .forEach(attachment -> written.add(0, attachment));
        return written;
    }

    /** What the applicant uploaded, by document slot in the order of the forms. */
    List<Group> uploaded(CaseId id, Locale locale) {
        Map<String, String> names = slotNames(id, locale);
        Map<String, List<FileView>> groups = new LinkedHashMap<>();
        names.values().forEach(name -> groups.put(name, new ArrayList<>()));
        for (Document document : documents.of(id)) {
            if (document.origin() == DocumentOrigin.APPLICANT && document.state() != DocumentState.REJECTED) {
                String group = names.getOrDefault(document.slot(), other(document, locale));
                groups.computeIfAbsent(group, name -> new ArrayList<>()).add(views.of(document, null, locale));
            }
        }
        return groups.entrySet().stream()
                .filter(group -> !group.getValue().isEmpty())
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }

    private Map<String, String> slotNames(CaseId id, Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        drafts.find(id)
                .flatMap(draft -> declarations.of(draft, locale, Map.of()))
                .ifPresent(declaration -> declaration.steps().forEach(step -> step.schema()
                        .fileSlots()
                        .forEach(slot -> names.put(slot.key(), slot.label()))));
        return names;
    }

    private String other(Document document, Locale locale) {
        String key = document.task() == null ? "portal.documents.other" : "portal.documents.supplied";
        return messages.getMessage(key, new Object[0], locale);
    }
}
