package org.bauweg.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bauweg.access.Actor;
import org.bauweg.access.CaseAccess;
import org.bauweg.access.Relation;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.forms.FieldError;
import org.bauweg.forms.FormContext;
import org.bauweg.forms.FormSchema;
import org.bauweg.forms.FormView;
import org.bauweg.forms.RawInput;
import org.bauweg.web.FileUploads;
import org.bauweg.workflow.InboxTask;
import org.bauweg.workflow.TaskForms;
import org.bauweg.workflow.TaskNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Draws the page of a task: the form with what was entered so far, and what stands beside it. */
@Component
class TaskScreen {

    private final Duty duty;
    private final CaseAccess access;
    private final CaseFiles files;
    private final TaskForms forms;
    private final TaskUploads uploads;
    private final TaskSides sides;
    private final FileUploads fileUploads;
    private final CaseNotices caseNotices;
    private final TaskNames names;

    TaskScreen(
            Duty duty,
            CaseAccess access,
            CaseFiles files,
            TaskForms forms,
            TaskUploads uploads,
            TaskSides sides,
            FileUploads fileUploads,
            CaseNotices caseNotices,
            TaskNames names) {
        this.duty = duty;
        this.access = access;
        this.files = files;
        this.forms = forms;
        this.uploads = uploads;
        this.sides = sides;
        this.fileUploads = fileUploads;
        this.caseNotices = caseNotices;
        this.names = names;
    }

    /**
     * What somebody did on the page before.
     *
     * @param input what he entered, null at first
     * @param errors what is wrong with it
     * @param notices what is to be said about files
     */
    record Entered(@Nullable RawInput input, List<FieldError> errors, List<String> notices) {

        static final Entered NOTHING = new Entered(null, List.of(), List.of());

        static Entered of(RawInput input) {
            return new Entered(input, List.of(), List.of());
        }
    }

    /** The page, with all that {@code entered} holds. */
    String show(InboxTask task, Entered entered, Locale locale, Model model) {
        Actor actor = duty.actor();
        return access.inCase(actor, task.caseId(), relation -> {
            FormView form = form(task, entered, locale);
            model.addAttribute("task", task);
            model.addAttribute("form", form);
            model.addAttribute("subject", names.objection(task).orElse(""));
            model.addAttribute("hasErrors", form.hasErrors());
            model.addAttribute("notices", entered.notices());
            model.addAttribute("multipart", !forms.schema(task).fileSlots().isEmpty());
            fileUploads.tellLimits(task.caseId(), model);
            if (relation == Relation.AUTHORITY) {
                model.addAttribute("caseNotices", caseNotices.of(task, files.require(task.caseId()), locale));
            }
            model.addAttribute("side", sides.of(task, files.require(task.caseId()), relation, locale));
            return "workbench/task";
        });
    }

    /** The form alone. In the case's scope. */
    FormView form(InboxTask task, Entered entered, Locale locale) {
        FormSchema schema = forms.schema(task);
        FormContext context = forms.context(task, locale, Map.of());
        for (var slot : uploads.of(task, schema, duty.actor(), locale).entrySet()) {
            context = context.withFiles(slot.getKey(), slot.getValue());
        }
        return entered.input() == null ? schema.view(context) : schema.view(entered.input(), context, entered.errors());
    }
}
