package org.bauweg.portal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bauweg.documents.Document;
import org.bauweg.documents.Documents;
import org.bauweg.documents.ResumableUploads;
import org.bauweg.documents.Upload;
import org.bauweg.forms.FieldError;
import org.bauweg.forms.FileSlot;
import org.bauweg.forms.FormContext;
import org.bauweg.forms.FormSchema;
import org.bauweg.forms.FormView;
import org.bauweg.forms.RawInput;
import org.bauweg.forms.SlotFiles;
import org.bauweg.shared.CaseId;
import org.bauweg.web.FileUploads;
import org.bauweg.web.FileViews;
import org.bauweg.workflow.Inbox;
import org.bauweg.workflow.InboxTask;
import org.bauweg.workflow.TaskForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the applicant's tasks with their forms and files. */
@Component
class TaskDesk {

    private final OwnCases own;
    private final Inbox inbox;
    private final TaskForms forms;
    private final Documents documents;
    private final ResumableUploads uploads;
    private final FileViews files;

    TaskDesk(
            OwnCases own,
            Inbox inbox,
            TaskForms forms,
            Documents documents,
            ResumableUploads uploads,
            FileViews files) {
        this.own = own;
        this.inbox = inbox;
        this.forms = forms;
        this.documents = documents;
        this.uploads = uploads;
        this.files = files;
    }

    /** The applicant's open task of this case; empty if it is done, not his or of another case. */
    Optional<InboxTask> find(CaseId caseId, String taskId) {
        return inbox.find(taskId, own.actor()).filter(task -> task.caseId().equals(caseId));
    }

    FormSchema schema(InboxTask task) {
        return own.within(task.caseId(), () -> forms.schema(task));
    }

    /** The task's form; with first values if nothing was entered yet. */
    FormView form(InboxTask task, @Nullable RawInput entered, List<FieldError> errors, Locale locale) {
        return own.within(task.caseId(), () -> {
            FormSchema schema = forms.schema(task);
            FormContext context = forms.context(task, locale, Map.of());
            List<Document> uploaded = documents.of(task.caseId());
            List<Upload> unfinished =
                    uploads.unfinished(task.caseId(), own.actor().account());
            for (FileSlot slot : schema.fileSlots()) {
                String address = address(task, slot.key());
                SlotFiles shown = files.slot(
                        uploaded,
                        document -> slot.key().equals(document.slot())
                                && task.taskId().equals(document.task()),
                        address,
                        document -> address + "/" + document.id() + "/entfernen",
                        locale);
                context = context.withFiles(
                        slot.key(),
                        files.unfinished(shown, FileUploads.of(unfinished, slot.key(), task.taskId()), locale));
            }
            return entered == null ? schema.view(context) : schema.view(entered, context, errors);
        });
    }

    static String address(InboxTask task) {
        return "/antraege/" + task.caseId() + "/aufgaben/" + task.taskId();
    }

    private static String address(InboxTask task, String slot) {
        return address(task) + "/dokumente/" + slot;
    }
}
