package org.bauweg.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bauweg.documents.Documents;
import org.bauweg.documents.RemoveDocument;
import org.bauweg.forms.FieldError;
import org.bauweg.forms.FormView;
import org.bauweg.forms.RawInput;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.DocumentId;
import org.bauweg.web.FileUploads;
import org.bauweg.web.TypedText;
import org.bauweg.web.UploadNotice;
import org.bauweg.workflow.CompletionOutcome;
import org.bauweg.workflow.InboxTask;
import org.bauweg.workflow.TaskCompletions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A task that waits for the applicant, such as handing in what is missing. */
@Controller
@RequestMapping("/antraege/{id}/aufgaben/{taskId}")
class TaskPages {

    private final OwnCases own;
    private final TaskDesk desk;
    private final TaskCompletions completions;
    private final Uploads uploads;
    private final Documents documents;
    private final FileUploads files;

    TaskPages(
            OwnCases own,
            TaskDesk desk,
            TaskCompletions completions,
            Uploads uploads,
            Documents documents,
            FileUploads files) {
        this.own = own;
        this.desk = desk;
        this.completions = completions;
        this.uploads = uploads;
        this.documents = documents;
        this.files = files;
    }

    @GetMapping
    String show(@PathVariable String id, @PathVariable String taskId, Locale locale, Model model) {
        CaseId caseId = own.require(id);
        Optional<InboxTask> task = desk.find(caseId, taskId);
        return task.isEmpty()
                ? gone(caseId, model)
                : page(task.get(), desk.form(task.get(), null, List.of(), locale), model);
    }

    @PostMapping
    String complete(
            @PathVariable String id,
            @PathVariable String taskId,
            HttpServletRequest request,
            Locale locale,
            RedirectAttributes flash,
            Model model) {
        CaseId caseId = own.require(id);
        model.addAttribute("typed", TypedText.of(request));
        Optional<InboxTask> found = desk.find(caseId, taskId);
        if (found.isEmpty()) {
            return gone(caseId, model);
        }
        InboxTask task = found.get();
        StepInput input = StepInput.of(request.getParameterMap());
        if (take(task, request, model) || input.button() == StepInput.Button.REARRANGE) {
            return again(task, input.raw(), List.of(), locale, model);
        }
        CompletionOutcome outcome = completions.complete(taskId, own.actor(), input.raw(), locale);
        if (outcome instanceof CompletionOutcome.Invalid invalid) {
            return again(task, input.raw(), invalid.result().errors(), locale, model);
        }
        if (outcome instanceof CompletionOutcome.Refused refused) {
            model.addAttribute("refusal", refused.refusal().messageKey());
            model.addAttribute("refusalArgument", refused.refusal().argument());
            return again(task, input.raw(), List.of(), locale, model);
        }
        return outcome instanceof CompletionOutcome.Gone
                ? gone(caseId, model)
                : Notices.after("erledigt", caseId, flash);
    }

    /** Takes the files of a sent form and shows it with what was entered. */
    @PostMapping(path = "/dokumente/{slot}", headers = "!" + FileUploads.PROTOCOL)
    String upload(
            @PathVariable String id,
            @PathVariable String taskId,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        CaseId caseId = own.require(id);
        Optional<InboxTask> task = desk.find(caseId, taskId);
        if (task.isEmpty()) {
            return gone(caseId, model);
        }
        take(task.get(), request, model);
        RawInput entered = StepInput.of(request.getParameterMap()).raw();
        return page(task.get(), desk.form(task.get(), entered, List.of(), locale), model);
    }

    /** Announces a file of the upload protocol. */
    @PostMapping(path = "/dokumente/{slot}", headers = FileUploads.PROTOCOL)
    ResponseEntity<String> begin(
            @PathVariable String id,
            @PathVariable String taskId,
            @PathVariable String slot,
            HttpServletRequest request) {
        InboxTask task = withSlot(id, taskId, slot);
        return uploads.begin(task.caseId(), task, slot, request);
    }

    @RequestMapping(path = "/dokumente/{slot}", method = RequestMethod.OPTIONS)
    ResponseEntity<?> abilities(@PathVariable String id) {
        return uploads.abilities(own.require(id));
    }

    /** The slot as it stands now; says why {@code upload} did not get in, if so. */
    @GetMapping("/dokumente/{slot}")
    String slot(
            @PathVariable String id,
            @PathVariable String taskId,
            @PathVariable String slot,
            @RequestParam(required = false) @Nullable String upload,
            Locale locale,
            Model model) {
        FormView form = desk.form(withSlot(id, taskId, slot), null, List.of(), locale);
        model.addAttribute("form", form);
        model.addAttribute("node", form.slot(slot).orElseThrow(OwnCases::notFound));
        model.addAttribute("uploadNotices", uploads.told(upload));
        return "forms/slot";
    }

    private InboxTask withSlot(String id, String taskId, String slot) {
        return desk.find(own.require(id), taskId)
                .filter(task -> desk.schema(task).fileSlots().stream()
                        .anyMatch(each -> each.key().equals(slot)))
                .orElseThrow(OwnCases::notFound);
    }

    @PostMapping("/dokumente/{slot}/{document}/entfernen")
    String remove(
            @PathVariable String id,
            @PathVariable String taskId,
            @PathVariable String document,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        CaseId caseId = own.require(id);
        Optional<InboxTask> task = desk.find(caseId, taskId);
        if (task.isEmpty()) {
            return gone(caseId, model);
        }
        take(task.get(), request, model);
        var wish = new RemoveDocument(
                DocumentId.parse(document).orElseThrow(OwnCases::notFound),
                own.actor().account(),
                taskId);
        own.within(caseId, () -> documents.remove(wish));
        RawInput entered = StepInput.of(request.getParameterMap()).raw();
        return again(task.get(), entered, List.of(), locale, model);
    }

    /** Whether a file did not get in; the page says which. */
    private boolean take(InboxTask task, HttpServletRequest request, Model model) {
        List<UploadNotice> refused = uploads.ofTask(task, desk.schema(task), request);
        model.addAttribute("uploadNotices", refused);
        return !refused.isEmpty();
    }

    private String again(InboxTask task, RawInput entered, List<FieldError> errors, Locale locale, Model model) {
        model.addAttribute("hasErrors", !errors.isEmpty() || model.containsAttribute("refusal"));
        return page(task, desk.form(task, entered, errors, locale), model);
    }

    private String page(InboxTask task, FormView form, Model model) {
        model.addAttribute("task", task);
        model.addAttribute("form", form);
        model.addAttribute("action", TaskDesk.address(task));
        files.tellLimits(task.caseId(), model);
        return "portal/task";
    }

    private static String gone(CaseId id, Model model) {
        model.addAttribute("caseId", id);
        return "portal/task-gone";
    }
}
