package org.bauweg.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bauweg.documents.DocumentOrigin;
import org.bauweg.forms.FileSlot;
import org.bauweg.forms.FormSchema;
import org.bauweg.shared.CaseId;
import org.bauweg.web.FileUploads;
import org.bauweg.web.UploadNotice;
import org.bauweg.workflow.InboxTask;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Takes the applicant's files: of a sent form, in which each file field names its slot, or announced by a script. */
@Component
class Uploads {

    private final OwnCases own;
    private final FileUploads files;

    Uploads(OwnCases own, FileUploads files) {
        this.own = own;
        this.files = files;
    }

    /** Takes the files sent with a step of a draft; says which did not get in. */
    List<UploadNotice> ofDraft(CaseId id, FormSchema form, HttpServletRequest request) {
        return receive(id, null, form, request);
    }

    /** Takes the files sent with an applicant's task; says which did not get in. */
    List<UploadNotice> ofTask(InboxTask task, FormSchema form, HttpServletRequest request) {
        return receive(task.caseId(), task, form, request);
    }

    /** Lets a script begin a file of a draft, or of a task. */
    ResponseEntity<String> begin(CaseId id, @Nullable InboxTask task, String slot, HttpServletRequest request) {
        return files.begin(target(id, task, slot), request, LocaleContextHolder.getLocale());
    }

    ResponseEntity<?> abilities(CaseId id) {
        return files.abilities(id);
    }

    /** Why what a script brought did not get in. */
    List<UploadNotice> told(@Nullable String upload) {
        return files.told(upload, own.actor().account(), LocaleContextHolder.getLocale());
    }

    private List<UploadNotice> receive(
            CaseId id, @Nullable InboxTask task, FormSchema form, HttpServletRequest request) {
        var multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        List<UploadNotice> refused = new ArrayList<>();
        if (multipart == null) {
            return refused;
        }
        Set<String> slots = form.fileSlots().stream().map(FileSlot::key).collect(Collectors.toSet());
        multipart.getMultiFileMap().forEach((slot, sent) -> {
            if (slots.contains(slot)) {
                refused.addAll(files.receive(target(id, task, slot), sent, LocaleContextHolder.getLocale()));
            }
        });
        return refused;
    }

    private FileUploads.Target target(CaseId id, @Nullable InboxTask task, String slot) {
        return new FileUploads.Target(
                id,
                task == null ? null : task.authority(),
                DocumentOrigin.APPLICANT,
                task == null ? null : task.taskId(),
                slot,
                own.actor().account());
    }
}
