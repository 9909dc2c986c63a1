package org.bauweg.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bauweg.access.Actor;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentOrigin;
import org.bauweg.documents.DocumentTexts;
import org.bauweg.documents.Documents;
import org.bauweg.documents.ReceiveDocument;
import org.bauweg.documents.ReceiveOutcome;
import org.bauweg.documents.RemoveDocument;
import org.bauweg.documents.RemoveOutcome;
import org.bauweg.forms.FileSlot;
import org.bauweg.forms.FormSchema;
import org.bauweg.forms.SlotFiles;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.bauweg.web.FileViews;
import org.bauweg.workflow.InboxTask;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The files somebody attaches to the form of a task. */
@Component
class TaskUploads {

    private final Documents documents;
    private final DocumentTexts texts;
    private final FileViews views;
    private final Scopes scopes;

    TaskUploads(Documents documents, DocumentTexts texts, FileViews views, Scopes scopes) {
        this.documents = documents;
        this.texts = texts;
        this.views = views;
        this.scopes = scopes;
    }

    /** The task's upload fields with their files. In the case's scope. */
    Map<String, SlotFiles> of(InboxTask task, FormSchema form, Locale locale) {
        List<Document> all = documents.of(task.caseId());
        return form.fileSlots().stream()
                .map(FileSlot::key)
                .collect(Collectors.toMap(slot -> slot, slot -> slot(task, slot, all, locale)));
    }

    /**
     * Takes files into an upload field of the task; says about each that did not get in why.
     *
     * @throws IllegalStateException inside a transaction
     */
    List<String> receive(InboxTask task, String slot, List<MultipartFile> files, Actor actor, Locale locale) {
        List<String> refused = new ArrayList<>();
        for (MultipartFile file : files) {
            String name = String.valueOf(file.getOriginalFilename());
            if (name.isBlank()) {
                continue;
            }
            var command = new ReceiveDocument(
                    task.caseId(),
                    task.authority(),
                    slot,
                    name,
                    file.getContentType(),
                    file.getSize(),
                    origin(task),
                    task.taskId(),
                    actor.account());
            ReceiveOutcome outcome = receive(command, file);
            if (outcome instanceof ReceiveOutcome.Refused || outcome instanceof ReceiveOutcome.AlreadyThere) {
                refused.add(name + ": " + texts.sentence(outcome, locale));
            }
        }
        return refused;
    }

    /** Removes a file the actor attached; says why not, if not. */
    List<String> remove(InboxTask task, DocumentId document, Actor actor, Locale locale) {
        RemoveOutcome outcome = scopes.within(
                Scope.of(task.caseId()),
                () -> documents.remove(new RemoveDocument(document, actor.account(), task.taskId())));
        return outcome == RemoveOutcome.PART_OF_THE_CASE ? List.of(texts.sentence(outcome, locale)) : List.of();
    }

    private ReceiveOutcome receive(ReceiveDocument command, MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return documents.receive(command, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SlotFiles slot(InboxTask task, String slot, List<Document> all, Locale locale) {
        String url = "/aufgaben/" + task.taskId() + "/dokumente/" + slot;
        return views.slot(
                all,
                document -> task.taskId().equals(document.task()) && slot.equals(document.slot()),
                url,
                document -> url + "/" + document.id() + "/entfernen",
                locale);
    }

    private static DocumentOrigin origin(InboxTask task) {
        return switch (task.role()) {
            case AGENCY, MUNICIPALITY -> DocumentOrigin.STATEMENT;
            default -> DocumentOrigin.CLERK;
        };
    }
}
