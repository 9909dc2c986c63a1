package org.bauweg.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bauweg.access.Role;
import org.bauweg.authority.Organisation;
import org.bauweg.authority.Organisations;
import org.bauweg.casefile.CaseFile;
import org.bauweg.workflow.InboxTask;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Whose turn it is in a case, until when and why: the sentence every page about a case begins with. */
@Component
public class Turns {

    /**
     * One who has to act.
     *
     * @param who name of the organisation, "Sie" or "Bauherrschaft"
     * @param what the task, as the model calls it
     * @param until last day for it, null if there is none
     * @param overdue whether that day is over
     * @param yours whether it is the reader's own turn as the applicant
     * @param taskId the task, null while Bauweg itself works
     */
    public record Turn(
            String who,
            String what,
            @Nullable LocalDate until,
            boolean overdue,
            boolean yours,
            @Nullable String taskId) {}

    private final Organisations organisations;
    private final MessageSource messages;
    private final GermanDates dates;

    Turns(Organisations organisations, MessageSource messages, GermanDates dates) {
        this.organisations = organisations;
        this.messages = messages;
        this.dates = dates;
    }

    /** Whose turn it is, as the applicant reads it; empty when the case is closed or rests. */
    public List<Turn> forApplicant(CaseFile file, List<InboxTask> open, Locale locale) {
        return of(file, open, true, locale);
    }

    /** Whose turn it is, as staff read it; empty when the case is closed or rests. */
    public List<Turn> forStaff(CaseFile file, List<InboxTask> open, Locale locale) {
        return of(file, open, false, locale);
    }

    /** What the applicant may do but need not. */
    public List<Turn> offers(List<InboxTask> open, Locale locale) {
        return open.stream()
                .filter(InboxTask::voluntary)
                .map(task -> turn(task, true, locale))
                .toList();
    }

    private List<Turn> of(CaseFile file, List<InboxTask> open, boolean applicant, Locale locale) {
        List<InboxTask> awaited =
                open.stream().filter(task -> !task.voluntary()).toList();
        if (!awaited.isEmpty()) {
            return awaited.stream().map(task -> turn(task, applicant, locale)).toList();
        }
        // a case that offers something and asks for nothing rests
        if (file.status().isClosed() || !open.isEmpty()) {
            return List.of();
        }
        return List.of(new Turn("Bauweg", text("turn.system", locale), null, false, false, null));
    }

    private Turn turn(InboxTask task, boolean applicant, Locale locale) {
        boolean yours = applicant && task.role() == Role.APPLICANT;
        LocalDate until = task.due().map(dates::lastDay).orElse(null);
        return new Turn(
                who(task, yours, locale),
                what(task, applicant, locale),
                until,
                task.due().map(dates::over).orElse(false),
                yours,
                task.taskId());
    }

    private String who(InboxTask task, boolean yours, Locale locale) {
        if (task.role() == Role.APPLICANT) {
            return text(yours ? "turn.you" : "turn.applicant", locale);
        }
        return Optional.ofNullable(task.organisation())
                .flatMap(organisations::find)
                .map(Organisation::name)
                .orElseGet(() -> text("turn.authority", locale));
    }

    /** Applicants read what a task is about, not what it is called inside; a task without such a sentence keeps its name. */
    private String what(InboxTask task, boolean applicant, Locale locale) {
        String name = task.name();
        return applicant
                ? String.valueOf(messages.getMessage("turn.task." + task.task(), new Object[0], name, locale))
                : name;
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, new Object[0], locale);
    }
}
