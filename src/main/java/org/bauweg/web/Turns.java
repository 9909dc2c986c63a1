package org.bauweg.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bauweg.access.Role;
import org.bauweg.authority.Organisations;
import org.bauweg.casefile.CaseFile;
import org.bauweg.deadlines.Explanation;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
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
     * @param until last day for it, null if there is none or its period stands still
     * @param overdue whether that day is over
     * @param paused whether its period stands still
     * @param why the period behind that day with its norm, in German; empty if there is none
     * @param explanation how that day was computed, null if there is no period or its time stands still
     * @param yours whether it is the reader's own turn as the applicant
     * @param taskId the task, null while Bauweg itself works or only time passes
     */
    public record Turn(
            String who,
            String what,
            @Nullable LocalDate until,
            boolean overdue,
            boolean paused,
            String why,
            @Nullable Explanation explanation,
            boolean yours,
            @Nullable String taskId) {}

    /** What is known of the cases of a page, read once for all of them. */
    public record Known(Map<CaseId, List<InboxTask>> tasks, Map<CaseId, List<LedgerDeadline>> periods) {

        List<InboxTask> tasksOf(CaseFile file) {
            return tasks.getOrDefault(file.id(), List.of());
        }

        List<LedgerDeadline> periodsOf(CaseFile file) {
            return periods.getOrDefault(file.id(), List.of());
        }
    }

    /** The time to fetch a notice from the portal (§ 41 Abs. 2a HVwVfG). */
    private static final String RETRIEVAL = "D27";

    private final Organisations organisations;
    private final PeriodViews periods;
    private final MessageSource messages;
    private final GermanDates dates;

    Turns(Organisations organisations, PeriodViews periods, MessageSource messages, GermanDates dates) {
        this.organisations = organisations;
        this.periods = periods;
        this.messages = messages;
        this.dates = dates;
    }

    /** Whose turn it is, as the applicant reads it; empty for a case that is closed or rests. */
    public Map<CaseId, List<Turn>> forApplicant(List<CaseFile> files, Known known, Locale locale) {
        return of(files, known, true, locale);
    }

    /** Whose turn it is, as staff read it; empty for a case that is closed or rests. */
    public Map<CaseId, List<Turn>> forStaff(List<CaseFile> files, Known known, Locale locale) {
        return of(files, known, false, locale);
    }

    /** As above for one case, with its open tasks and periods. */
    public List<Turn> forApplicant(CaseFile file, List<InboxTask> open, List<LedgerDeadline> periods, Locale locale) {
        return new Reader(true, names(open, periods), locale).turns(file, open, periods);
    }

    /** As above for one case, with its open tasks and periods. */
    public List<Turn> forStaff(CaseFile file, List<InboxTask> open, List<LedgerDeadline> periods, Locale locale) {
        return new Reader(false, names(open, periods), locale).turns(file, open, periods);
    }

    /** What the applicant may do but need not. */
    public List<Turn> offers(List<InboxTask> open, Locale locale) {
        var reader = new Reader(true, Map.of(), locale);
        return open.stream()
                .filter(InboxTask::voluntary)
                .map(task -> reader.turn(task, List.of()))
                .toList();
    }

    /** The period that an open task has to be done in; empty if the task has none. */
    public static Optional<LedgerDeadline> periodOf(InboxTask task, List<LedgerDeadline> periods) {
        return periods.stream()
                .filter(deadline -> deadline.caseId().equals(task.caseId()))
                .filter(deadline -> deadline.state().isOpen())
                .filter(deadline -> deadline.turn() == turn(task.role()))
                .filter(deadline -> deadline.organisation() == null
                        || deadline.organisation().equals(task.organisation()))
                .filter(deadline -> task.due().isEmpty()
                        ? deadline.state() == LedgerDeadline.State.PAUSED
                        : task.due().get().equals(deadline.dueInstant()))
                .findFirst();
    }

    private static org.bauweg.deadlines.Turn turn(Role role) {
        return switch (role) {
            case APPLICANT -> org.bauweg.deadlines.Turn.APPLICANT;
            case AGENCY, MUNICIPALITY -> org.bauweg.deadlines.Turn.CONSULTED;
            default -> org.bauweg.deadlines.Turn.AUTHORITY;
        };
    }

    private Map<CaseId, List<Turn>> of(List<CaseFile> files, Known known, boolean applicant, Locale locale) {
        List<InboxTask> open =
                files.stream().flatMap(file -> known.tasksOf(file).stream()).toList();
        List<LedgerDeadline> running =
                files.stream().flatMap(file -> known.periodsOf(file).stream()).toList();
        var reader = new Reader(applicant, names(open, running), locale);
        return files.stream()
                .collect(Collectors.toMap(
                        CaseFile::id, file -> reader.turns(file, known.tasksOf(file), known.periodsOf(file))));
    }

    private Map<OrganisationId, String> names(List<InboxTask> open, List<LedgerDeadline> periods) {
        return organisations.names(Stream.concat(
                        open.stream().map(InboxTask::organisation),
                        periods.stream().map(LedgerDeadline::organisation))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /** Words for one reader. */
    private final class Reader {

        private final boolean applicant;
        private final Map<OrganisationId, String> names;
        private final Locale locale;

        Reader(boolean applicant, Map<OrganisationId, String> names, Locale locale) {
            this.applicant = applicant;
            this.names = names;
            this.locale = locale;
        }

        List<Turn> turns(CaseFile file, List<InboxTask> open, List<LedgerDeadline> running) {
            List<Turn> awaited = Stream.concat(
                            retrieval(running).stream(),
                            open.stream()
                                    .filter(task -> !task.voluntary() && isForReader(task))
                                    .map(task -> turn(task, running)))
                    .toList();
            if (!awaited.isEmpty()) {
                return awaited;
            }
            // a case that offers something and asks for nothing rests
            boolean offersOnly = !open.isEmpty() && open.stream().allMatch(InboxTask::voluntary);
            if (file.status().isClosed() || offersOnly) {
                return List.of();
            }
            Optional<LedgerDeadline> next = running.stream().findFirst();
            return List.of(next.map(this::turn)
                    .orElseGet(
                            () -> new Turn("Bauweg", text("turn.system"), null, false, false, "", null, false, null)));
        }

        /** Applicants read of others' tasks that have a sentence for them; what staff merely record is nobody's turn to them. */
        private boolean isForReader(InboxTask task) {
            return !applicant || task.role() == Role.APPLICANT || sentence(task, null) != null;
        }

        /** A notice that is provided has to be fetched by the applicant. */
        private Optional<Turn> retrieval(List<LedgerDeadline> running) {
            return running.stream()
                    .filter(period -> applicant && period.rule().equals(RETRIEVAL))
                    .filter(period -> period.state() == LedgerDeadline.State.RUNNING)
                    .findFirst()
                    .map(period -> new Turn(
                            text("turn.you"),
                            text("turn.retrieve"),
                            period.deadline().end(),
                            dates.over(period.dueInstant()),
                            false,
                            why(period),
                            period.deadline().explanation(),
                            true,
                            null));
        }

        Turn turn(InboxTask task, List<LedgerDeadline> running) {
            boolean yours = applicant && task.role() == Role.APPLICANT;
            Optional<LedgerDeadline> period = periodOf(task, running);
            return new Turn(
                    who(task, yours),
                    what(task),
                    task.due().map(dates::lastDay).orElse(null),
                    task.due().map(dates::over).orElse(false),
                    period.isPresent() && task.due().isEmpty(),
                    period.map(Reader::why).orElse(""),
                    period.filter(deadline -> deadline.state() == LedgerDeadline.State.RUNNING)
                            .map(deadline -> deadline.deadline().explanation())
                            .orElse(null),
                    yours,
                    task.taskId());
        }

        private Turn turn(LedgerDeadline deadline) {
            boolean running = deadline.state() == LedgerDeadline.State.RUNNING;
            return new Turn(
                    periods.who(deadline.turn(), deadline.organisation(), applicant, names, locale),
                    deadline.deadline().rule().name(),
                    running ? deadline.deadline().end() : null,
                    running && dates.over(deadline.dueInstant()),
                    !running,
                    why(deadline),
                    running ? deadline.deadline().explanation() : null,
                    applicant && deadline.turn() == org.bauweg.deadlines.Turn.APPLICANT,
                    null);
        }

        private static String why(LedgerDeadline deadline) {
            return deadline.deadline().rule().name() + " ("
                    + deadline.deadline().rule().norm() + ")";
        }

        private String who(InboxTask task, boolean yours) {
            if (task.role() == Role.APPLICANT) {
                return text(yours ? "turn.you" : "turn.applicant");
            }
            OrganisationId organisation = task.organisation();
            String name = organisation == null ? null : names.get(organisation);
            return name == null ? text("turn.authority") : name;
        }

        /** Applicants read what a task is about, not what it is called inside; a task without such a sentence keeps its name. */
        private String what(InboxTask task) {
            String sentence = applicant ? sentence(task, task.name()) : null;
            return sentence == null ? task.name() : sentence;
        }

        private @Nullable String sentence(InboxTask task, @Nullable String otherwise) {
            return messages.getMessage("turn.task." + task.task(), new Object[0], otherwise, locale);
        }

        private String text(String key) {
            return messages.getMessage(key, new Object[0], locale);
        }
    }
}
