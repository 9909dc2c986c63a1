package org.bauweg.workbench;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.bauweg.access.Actor;
import org.bauweg.forms.FormView;
import org.bauweg.forms.RawInput;
import org.bauweg.shared.DocumentId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.bauweg.web.FileUploads;
import org.bauweg.workflow.Inbox;
import org.bauweg.workflow.InboxTask;
import org.bauweg.workflow.TaskForms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.WebUtils;

/**
 * The files attached to a task's form: adding and removing. Without JavaScript the whole form is sent along and drawn again with all that
 * was entered.
 */
@Controller
@RequestMapping("/aufgaben/{taskId}/dokumente/{slot}")
class TaskFilePages {

    private final Duty duty;
    private final Inbox inbox;
    private final TaskForms forms;
    private final TaskUploads uploads;
    private final FileUploads files;
    private final TaskScreen screen;
    private final Scopes scopes;

    TaskFilePages(
            Duty duty,
            Inbox inbox,
            TaskForms forms,
            TaskUploads uploads,
            FileUploads files,
            TaskScreen screen,
            Scopes scopes) {
        this.duty = duty;
        this.inbox = inbox;
        this.forms = forms;
        this.uploads = uploads;
        this.files = files;
        this.screen = screen;
        this.scopes = scopes;
    }

    @PostMapping(headers = "!" + FileUploads.PROTOCOL)
    String upload(
            @PathVariable String taskId,
            @PathVariable String slot,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Actor actor = duty.actor();
        InboxTask task = task(taskId, slot, actor);
        List<String> notices = uploads.receive(task, slot, files(request, slot), actor, locale);
        return screen.show(task, entered(request, notices), locale, model);
    }

    /** Announces a file of the upload protocol. */
    @PostMapping(headers = FileUploads.PROTOCOL)
    ResponseEntity<String> begin(
            @PathVariable String taskId, @PathVariable String slot, HttpServletRequest request, Locale locale) {
        Actor actor = duty.actor();
        return uploads.begin(task(taskId, slot, actor), slot, actor, request, locale);
    }

    @RequestMapping(method = RequestMethod.OPTIONS)
    ResponseEntity<?> abilities(@PathVariable String taskId, @PathVariable String slot) {
        return files.abilities(task(taskId, slot, duty.actor()).caseId());
    }

    /** The slot as it stands now; says why {@code upload} did not get in, if so. */
    @GetMapping
    String show(
            @PathVariable String taskId,
            @PathVariable String slot,
            @RequestParam(required = false) @Nullable String upload,
            Locale locale,
            Model model) {
        Actor actor = duty.actor();
        InboxTask task = task(taskId, slot, actor);
        FormView form =
                scopes.within(Scope.of(task.caseId()), () -> screen.form(task, TaskScreen.Entered.NOTHING, locale));
        model.addAttribute("form", form);
        model.addAttribute("node", form.slot(slot).orElseThrow(CaseDesk::notFound));
        model.addAttribute("uploadNotices", files.told(upload, actor.account(), locale));
        return "forms/slot";
    }

    @PostMapping("/{document}/entfernen")
    String remove(
            @PathVariable String taskId,
            @PathVariable String slot,
            @PathVariable String document,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        Actor actor = duty.actor();
        InboxTask task = task(taskId, slot, actor);
        DocumentId id = DocumentId.parse(document).orElseThrow(CaseDesk::notFound);
        List<String> notices = uploads.remove(task, id, actor, locale);
        return screen.show(task, entered(request, notices), locale, model);
    }

    private InboxTask task(String taskId, String slot, Actor actor) {
        InboxTask task = inbox.find(taskId, actor)
                .orElseThrow(() -> new ResponseStatusException(
                        inbox.findEnded(taskId, actor).isPresent() ? HttpStatus.CONFLICT : HttpStatus.NOT_FOUND));
        boolean known = scopes.within(Scope.of(task.caseId()), () -> forms.schema(task)).fileSlots().stream()
                .anyMatch(each -> each.key().equals(slot));
        if (!known) {
            throw CaseDesk.notFound();
        }
        return task;
    }

    private static List<MultipartFile> files(HttpServletRequest request, String slot) {
        var multipart = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return multipart == null ? List.of() : multipart.getFiles(slot);
    }

    private static TaskScreen.Entered entered(HttpServletRequest request, List<String> notices) {
        return new TaskScreen.Entered(RawInput.ofParameters(request.getParameterMap()), List.of(), notices);
    }
}
