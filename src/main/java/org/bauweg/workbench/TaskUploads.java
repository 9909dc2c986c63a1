package org.bauweg.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.bauweg.access.Actor;
import org.bauweg.documents.Document;
import org.bauweg.documents.DocumentOrigin;
import org.bauweg.documents.DocumentTexts;
import org.bauweg.documents.Documents;
import org.bauweg.documents.RemoveDocument;
import org.bauweg.documents.RemoveOutcome;
import org.bauweg.documents.ResumableUploads;
import org.bauweg.documents.Upload;
import org.bauweg.forms.FileSlot;
import org.bauweg.forms.FormSchema;
import org.bauweg.forms.SlotFiles;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.bauweg.web.FileUploads;
import org.bauweg.web.FileViews;
import org.bauweg.workflow.InboxTask;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** The files somebody attaches to the form of a task. */
@Component
class TaskUploads {

    private final Documents documents;
    private final ResumableUploads uploads;
    private final FileUploads files;
    private final DocumentTexts texts;
    private final FileViews views;
    private final Scopes scopes;

    TaskUploads(
            Documents documents,
            ResumableUploads uploads,
            FileUploads files,
            DocumentTexts texts,
            FileViews views,
            Scopes scopes) {
        this.uploads = uploads;
        this.files = files;
        this.documents = documents;
        this.texts = texts;
        this.views = views;
        this.scopes = scopes;
    }

    /** The task's upload fields with their files. In the case's scope. */
    Map<String, SlotFiles> of(InboxTask task, FormSchema form, Actor actor, Locale locale) {
        List<Document> all = documents.of(task.caseId());
        List<Upload> begun = uploads.unfinished(task.caseId(), actor.account());
        return form.fileSlots().stream()
                .map(FileSlot::key)
                .collect(Collectors.toMap(
                        slot -> slot,
                        slot -> views.unfinished(
                                slot(task, slot, all, locale), FileUploads.of(begun, slot, task.taskId()), locale)));
    }

    /**
     * Takes files into an upload field of the task; says about each that did not get in why.
     *
     * @throws IllegalStateException inside a transaction
     */
    List<String> receive(InboxTask task, String slot, List<MultipartFile> sent, Actor actor, Locale locale) {
        return files.receive(target(task, slot, actor), sent, locale).stream()
                .map(notice -> notice.fileName() + ": " + notice.text())
                .toList();
    }

    /** Announces a file of the upload protocol. */
    ResponseEntity<String> begin(InboxTask task, String slot, Actor actor, HttpServletRequest request, Locale locale) {
        return files.begin(target(task, slot, actor), request, locale);
    }

    private static FileUploads.Target target(InboxTask task, String slot, Actor actor) {
        return new FileUploads.Target(
                task.caseId(), task.authority(), origin(task), task.taskId(), slot, actor.account());
    }

    /** Removes a file the actor attached; says why not, if not. */
    List<String> remove(InboxTask task, DocumentId document, Actor actor, Locale locale) {
        RemoveOutcome outcome = scopes.within(
                Scope.of(task.caseId()),
                () -> documents.remove(new RemoveDocument(document, actor.account(), task.taskId())));
        return outcome == RemoveOutcome.PART_OF_THE_CASE ? List.of(texts.sentence(outcome, locale)) : List.of();
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
