package org.bauweg.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.bauweg.documents.DocumentOrigin;
import org.bauweg.documents.DocumentTexts;
import org.bauweg.documents.Documents;
import org.bauweg.documents.ReceiveDocument;
import org.bauweg.documents.ReceiveOutcome;
import org.bauweg.forms.FileSlot;
import org.bauweg.forms.FormSchema;
import org.bauweg.shared.CaseId;
import org.bauweg.workflow.InboxTask;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * Takes the files of a sent form. Each file field names its slot; the upload island calls the field {@code file} and names the slot
 * in the address. The servlet container has put large parts on disk; from there they are streamed on.
 */
@Component
class Uploads {

    /** Field name of the upload island. */
    private static final String ISLAND = "file";

    private final OwnCases own;
    private final Documents documents;
    private final DocumentTexts texts;

    Uploads(OwnCases own, Documents documents, DocumentTexts texts) {
        this.own = own;
        this.documents = documents;
        this.texts = texts;
    }

    /** Whether a script asked: it wants a part of the page, not the page. */
    static boolean wantsFragment(HttpServletRequest request) {
        return "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
    }

    /** Takes the files sent with a step of a draft; says which did not get in. */
    List<UploadNotice> ofDraft(CaseId id, FormSchema form, @Nullable String slot, HttpServletRequest request) {
        return receive(id, null, form, slot, request);
    }

    /** Takes the files sent with an applicant's task; says which did not get in. */
    List<UploadNotice> ofTask(InboxTask task, FormSchema form, @Nullable String slot, HttpServletRequest request) {
        return receive(task.caseId(), task, form, slot, request);
    }

    private List<UploadNotice> receive(
            CaseId id, @Nullable InboxTask task, FormSchema form, @Nullable String slot, HttpServletRequest request) {
        var multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        List<UploadNotice> refused = new ArrayList<>();
        if (multipart == null) {
            return refused;
        }
        Set<String> slots = form.fileSlots().stream().map(FileSlot::key).collect(Collectors.toSet());
        multipart.getMultiFileMap().forEach((field, files) -> {
            String target = field.equals(ISLAND) && slot != null ? slot : field;
            if (slots.contains(target)) {
                files.stream().filter(Uploads::chosen).forEach(file -> take(id, task, target, file, refused));
            }
        });
        return refused;
    }

    /** A file field that was left empty is sent, too. */
    private static boolean chosen(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name != null && !name.isBlank();
    }

    private void take(
            CaseId id, @Nullable InboxTask task, String slot, MultipartFile file, List<UploadNotice> refused) {
        String name = String.valueOf(file.getOriginalFilename());
        var command = new ReceiveDocument(
                id,
                task == null ? null : task.authority(),
                slot,
                name,
                file.getContentType(),
                file.getSize(),
                DocumentOrigin.APPLICANT,
                task == null ? null : task.taskId(),
                own.actor().account());
        Locale locale = LocaleContextHolder.getLocale();
        try (InputStream content = file.getInputStream()) {
            ReceiveOutcome outcome = documents.receive(command, content);
            if (outcome instanceof ReceiveOutcome.Refused || outcome instanceof ReceiveOutcome.AlreadyThere) {
                refused.add(new UploadNotice(slot, name, texts.sentence(outcome, locale)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
