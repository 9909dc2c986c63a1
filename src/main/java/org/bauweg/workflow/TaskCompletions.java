package org.bauweg.workflow;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bauweg.absence.Absences;
import org.bauweg.access.Actor;
import org.bauweg.access.CaseAccess;
import org.bauweg.audit.Act;
import org.bauweg.audit.Journal;
import org.bauweg.forms.FormResult;
import org.bauweg.forms.FormSchema;
import org.bauweg.forms.RawInput;
import org.bauweg.forms.SlotFiles;
import org.bauweg.shared.AccountId;
import org.springframework.stereotype.Component;

/** Completes user tasks: answers, journal, work list and engine in one transaction. */
@Component
public class TaskCompletions {

    private final Inbox inbox;
    private final CaseAccess access;
    private final TaskForms forms;
    private final SlotContents slots;
    private final List<TaskRule> rules;
    private final AnswerRecords answers;
    private final Journal journal;
    private final CaseStarts variables;
    private final Processes processes;
    private final LateStatements lateStatements;
    private final Absences absences;

    TaskCompletions(
            Inbox inbox,
            CaseAccess access,
            TaskForms forms,
            SlotContents slots,
            List<TaskRule> rules,
            AnswerRecords answers,
            Journal journal,
            CaseStarts variables,
            Processes processes,
            LateStatements lateStatements,
            Absences absences) {
        this.inbox = inbox;
        this.access = access;
        this.forms = forms;
        this.slots = slots;
        this.rules = rules;
        this.answers = answers;
        this.journal = journal;
        this.variables = variables;
        this.processes = processes;
        this.lateStatements = lateStatements;
        this.absences = absences;
    }

    /** Completes a task the actor may do. Of two people completing one task, one is told that he was late. */
    public CompletionOutcome complete(String taskId, Actor actor, RawInput input, Locale locale) {
        Optional<InboxTask> task = inbox.find(taskId, actor);
        if (task.isEmpty()) {
            return gone(taskId, actor, input, locale);
        }
        CompletionOutcome outcome;
        try {
            outcome = access.inCase(actor, task.get().caseId(), relation -> complete(task.get(), actor, input, locale));
        } catch (TaskGoneException late) {
            outcome = new CompletionOutcome.Gone();
        }
        return outcome instanceof CompletionOutcome.Gone ? gone(taskId, actor, input, locale) : outcome;
    }

    /** Nothing typed is lost: where the time of a consultation ran out, the answer is kept as a late one. */
    private CompletionOutcome gone(String taskId, Actor actor, RawInput input, Locale locale) {
        return inbox.findEnded(taskId, actor)
                .flatMap(task -> access.inCase(
                        actor, task.caseId(), relation -> lateStatements.keep(task, actor, input, locale)))
                .orElseGet(CompletionOutcome.Gone::new);
    }

    private CompletionOutcome complete(InboxTask task, Actor actor, RawInput input, Locale locale) {
        if (!inbox.claim(task.caseId(), task.taskId())) {
            return new CompletionOutcome.Gone();
        }
        FormSchema form = forms.schema(task);
        Map<String, SlotFiles> files = form.fileSlots().isEmpty() ? Map.of() : slots.ofTask(task);
        FormResult result = form.validate(input, forms.context(task, locale, files));
        if (!result.accepted()) {
            return new CompletionOutcome.Invalid(result);
        }
        Optional<TaskRule.Refusal> refusal = rules.stream()
                .filter(rule -> rule.concerns(task))
                .flatMap(rule -> rule.check(task, result.answers(), actor).stream())
                .findFirst();
        if (refusal.isPresent()) {
            return new CompletionOutcome.Refused(result, refusal.get());
        }
        answers.record(task, result.values(), actor);
        journal.append(
                task.caseId(),
                task.authority(),
                new Act(actor.account().toString(), "task.completed", details(task, actor)));
        processes.complete(task.taskId(), variables.variables(task.bundle(), result.values()));
        return new CompletionOutcome.Completed(task.caseId());
    }

    /** Who acts for somebody who is away says so. */
    private Map<String, String> details(InboxTask task, Actor actor) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("task", task.task());
        details.put("name", task.name());
        Set<AccountId> absent = absences.standsInAs(actor, task.role());
        if (!absent.isEmpty()) {
            details.put(
                    "standInFor",
                    absent.stream().map(AccountId::toString).sorted().collect(Collectors.joining(",")));
        }
        return details;
    }
}
