package org.bauweg.workbench;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bauweg.access.Actor;
import org.bauweg.forms.FieldError;
import org.bauweg.forms.FormResult;
import org.bauweg.forms.RawInput;
import org.bauweg.shared.CaseId;
import org.bauweg.web.TypedText;
import org.bauweg.workflow.CompletionOutcome;
import org.bauweg.workflow.Inbox;
import org.bauweg.workflow.InboxTask;
import org.bauweg.workflow.TaskCompletions;
import org.bauweg.workflow.TaskRule;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One task: its form beside what is needed to answer it. */
@Controller("workbenchTaskPages")
@RequestMapping("/aufgaben/{taskId}")
class TaskPages {

    /** What the next page says of a completed task. */
    record Done(String name, String fileNumber, CaseId caseId) implements Serializable {}

    private final Duty duty;
    private final Inbox inbox;
    private final TaskCompletions completions;
    private final TaskScreen screen;
    private final MessageSource messages;

    TaskPages(Duty duty, Inbox inbox, TaskCompletions completions, TaskScreen screen, MessageSource messages) {
        this.duty = duty;
        this.inbox = inbox;
        this.completions = completions;
        this.screen = screen;
        this.messages = messages;
    }

    @GetMapping
    String show(@PathVariable String taskId, HttpServletResponse response, Locale locale, Model model) {
        Optional<InboxTask> task = inbox.find(taskId, duty.actor());
        return task.isEmpty()
                ? gone(taskId, response, model)
                : screen.show(task.get(), TaskScreen.Entered.NOTHING, locale, model);
    }

    @PostMapping
    String complete(
            @PathVariable String taskId,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            RedirectAttributes flash,
            Model model) {
        Actor actor = duty.actor();
        // also a task that has ended: what was entered may still be kept as a late answer
        Optional<InboxTask> found = inbox.find(taskId, actor).or(() -> inbox.findEnded(taskId, actor));
        model.addAttribute("typed", TypedText.of(request));
        if (found.isEmpty()) {
            return moved(response);
        }
        InboxTask task = found.get();
        RawInput input = RawInput.ofParameters(request.getParameterMap());
        Optional<RawInput> rearranged = input.rearranged();
        if (rearranged.isPresent() && inbox.find(taskId, actor).isPresent()) {
            return screen.show(task, TaskScreen.Entered.of(rearranged.get()), locale, model);
        }
        CompletionOutcome outcome = completions.complete(taskId, actor, input, locale);
        if (outcome instanceof CompletionOutcome.Completed) {
            flash.addFlashAttribute("done", new Done(task.name(), task.fileNumber(), task.caseId()));
            return "redirect:/arbeitsvorrat";
        }
        if (outcome instanceof CompletionOutcome.KeptLate kept) {
            model.addAttribute("task", task);
            model.addAttribute("late", kept.late());
            return "workbench/task-late";
        }
        if (outcome instanceof CompletionOutcome.Gone) {
            return gone(taskId, response, model);
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return screen.show(task, new TaskScreen.Entered(input, errors(outcome, locale), List.of()), locale, model);
    }

    /** No task of the actor's: the case may have gone to another authority while he was typing. Says nothing of the task. */
    private static String moved(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "workbench/task-gone";
    }

    private List<FieldError> errors(CompletionOutcome outcome, Locale locale) {
        if (outcome instanceof CompletionOutcome.Invalid invalid) {
            return invalid.result().errors();
        }
        if (outcome instanceof CompletionOutcome.Refused refused) {
            return List.of(error(refused.result(), refused.refusal(), locale));
        }
        return List.of();
    }

    private FieldError error(FormResult result, TaskRule.Refusal refusal, Locale locale) {
        String text = messages.getMessage(refusal.messageKey(), new Object[] {refusal.argument()}, locale);
        String field = refusal.field().isEmpty()
                ? result.values().keySet().stream().findFirst().orElse("")
                : refusal.field();
        return new FieldError(field, field, refusal.messageKey(), text);
    }

    /** A task that was the actor's and has ended is told from one that never was: that one does not exist for him. */
    private String gone(String taskId, HttpServletResponse response, Model model) {
        InboxTask ended = inbox.findEnded(taskId, duty.actor()).orElseThrow(CaseDesk::notFound);
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("task", ended);
        return "workbench/task-gone";
    }
}
