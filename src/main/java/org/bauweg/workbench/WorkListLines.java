package org.bauweg.workbench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bauweg.access.Actor;
import org.bauweg.access.Role;
import org.bauweg.authority.Municipalities;
import org.bauweg.authority.Municipality;
import org.bauweg.casefile.CaseClerks;
import org.bauweg.deadlines.DeadlineBoard;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.bauweg.web.GermanDates;
import org.bauweg.web.Turns;
import org.bauweg.workflow.InboxTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows of a work list: until when, why, and who looks after the case; read for the whole page at once. */
@Component
class WorkListLines {

    private static final Duration SOON = Duration.ofDays(7);

    /**
     * A task as the list shows it.
     *
     * @param lastDay last day for it, null if the model names none
     * @param urgency {@code overdue}, {@code soon} or empty
     * @param why the period behind that day, empty if there is none
     * @param paused whether that period stands still
     * @param clerk who looks after the case, empty if nobody does
     * @param standInFor for whom the reader would do it, empty if it is his own
     */
    record Line(
            String taskId,
            String name,
            String fileNumber,
            String title,
            String municipality,
            @Nullable LocalDate lastDay,
            String urgency,
            String why,
            boolean paused,
            String clerk,
            String standInFor) {}

    /** What is known of the page. */
    private record Known(
            Map<CaseId, List<LedgerDeadline>> periods,
            Map<CaseId, AccountId> clerks,
            Map<AccountId, String> names,
            Map<AccountId, String> represented,
            Map<Role, Set<AccountId>> standsInAs) {}

    private final DeadlineBoard board;
    private final CaseClerks clerks;
    private final Duty duty;
    private final Municipalities municipalities;
    private final GermanDates dates;
    private final Scopes scopes;
    private final Clock clock;

    WorkListLines(
            DeadlineBoard board,
            CaseClerks clerks,
            Duty duty,
            Municipalities municipalities,
            GermanDates dates,
            Scopes scopes,
            Clock clock) {
        this.board = board;
        this.clerks = clerks;
        this.duty = duty;
        this.municipalities = municipalities;
        this.dates = dates;
        this.scopes = scopes;
        this.clock = clock;
    }

    List<Line> of(List<InboxTask> tasks, Actor actor) {
        OrganisationId organisation = actor.organisation();
        if (tasks.isEmpty() || organisation == null) {
            return List.of();
        }
        Set<CaseId> cases = tasks.stream().map(InboxTask::caseId).collect(Collectors.toSet());
        Known known = scopes.within(Scope.organisation(organisation), () -> known(tasks, cases));
        return tasks.stream().map(task -> line(task, known)).toList();
    }

    private Known known(List<InboxTask> tasks, Set<CaseId> cases) {
        Map<CaseId, AccountId> looksAfter = clerks.of(cases);
        Map<AccountId, String> represented = duty.represented();
        Map<Role, Set<AccountId>> standsInAs = represented.isEmpty()
                ? Map.of()
                : tasks.stream()
                        .map(InboxTask::role)
                        .distinct()
                        .collect(Collectors.toMap(role -> role, duty::standsInAs));
        return new Known(board.openOf(cases), looksAfter, duty.names(looksAfter.values()), represented, standsInAs);
    }

    private Line line(InboxTask task, Known known) {
        Optional<LedgerDeadline> period = Turns.periodOf(task, known.periods().getOrDefault(task.caseId(), List.of()));
        return new Line(
                task.taskId(),
                task.name(),
                task.fileNumber(),
                task.title(),
                municipalities
                        .find(task.municipalityAgs())
                        .map(Municipality::name)
                        .orElse(task.municipalityAgs()),
                task.due().map(dates::lastDay).orElse(null),
                task.due().map(this::urgency).orElse(""),
                period.map(WorkListLines::why).orElse(""),
                period.isPresent() && task.due().isEmpty(),
                Optional.ofNullable(known.clerks().get(task.caseId()))
                        .map(known.names()::get)
                        .orElse(""),
                standInFor(task, known));
    }

    /** Those whose role the task needs, or the clerk of the case if he is away. */
    private static String standInFor(InboxTask task, Known known) {
        Set<AccountId> absent = known.standsInAs().getOrDefault(task.role(), Set.of());
        AccountId clerk = known.clerks().get(task.caseId());
        if (absent.isEmpty() && task.role() == Role.CLERK && clerk != null) {
            return known.represented().getOrDefault(clerk, "");
        }
        return absent.stream()
                .map(account -> known.represented().getOrDefault(account, ""))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String why(LedgerDeadline period) {
        return period.deadline().rule().name() + " (" + period.deadline().rule().norm() + ")";
    }

    private String urgency(Instant due) {
        if (dates.over(due)) {
            return "overdue";
        }
        return clock.instant().plus(SOON).isAfter(due) ? "soon" : "";
    }
}
