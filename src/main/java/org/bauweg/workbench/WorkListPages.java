package org.bauweg.workbench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bauweg.access.Actor;
import org.bauweg.access.CurrentActor;
import org.bauweg.access.Role;
import org.bauweg.authority.Municipalities;
import org.bauweg.authority.Municipality;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.messages.Messages;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.PageMarks;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.bauweg.web.GermanDates;
import org.bauweg.workflow.Inbox;
import org.bauweg.workflow.InboxFilter;
import org.bauweg.workflow.InboxPage;
import org.bauweg.workflow.InboxTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The work list: what waits for the actor's organisation in his roles, most urgent first. */
@Controller
class WorkListPages {

    private static final Duration SOON = Duration.ofDays(7);

    /**
     * A task as the list shows it.
     *
     * @param lastDay last day for it, null if the model names none
     * @param urgency {@code overdue}, {@code soon} or empty
     */
    record Line(
            String taskId,
            String name,
            String fileNumber,
            String title,
            String municipality,
            @Nullable LocalDate lastDay,
            String urgency) {}

    private final CurrentActor currentActor;
    private final Inbox inbox;
    private final TaskKinds kinds;
    private final Municipalities municipalities;
    private final GermanDates dates;
    private final Messages messages;
    private final CaseFiles caseFiles;
    private final Scopes scopes;
    private final Clock clock;

    WorkListPages(
            CurrentActor currentActor,
            Inbox inbox,
            TaskKinds kinds,
            Municipalities municipalities,
            GermanDates dates,
            Messages messages,
            CaseFiles caseFiles,
            Scopes scopes,
            Clock clock) {
        this.currentActor = currentActor;
        this.inbox = inbox;
        this.kinds = kinds;
        this.municipalities = municipalities;
        this.dates = dates;
        this.messages = messages;
        this.caseFiles = caseFiles;
        this.scopes = scopes;
        this.clock = clock;
    }

    @GetMapping("/arbeitsvorrat")
    String list(
            @RequestParam(name = "aufgabe", defaultValue = "") String task,
            @RequestParam(name = "suche", defaultValue = "") String text,
            @RequestParam(name = "ueberfaellig", defaultValue = "false") boolean overdue,
            @RequestParam(name = "nach", required = false) @Nullable String after,
            Model model) {
        Actor actor = currentActor.require();
        var filter = new InboxFilter(wanted(task), wanted(text), overdue);
        Optional<InboxPage.Cursor> cursor = InboxPage.Cursor.parse(after);
        InboxPage page = inbox.page(actor, filter, cursor.orElse(null));
        model.addAttribute("lines", page.tasks().stream().map(this::line).toList());
        model.addAttribute("filter", filter);
        model.addAttribute("filtered", !filter.equals(InboxFilter.NONE));
        model.addAttribute("kinds", kinds.of(actor.roles()));
        model.addAttribute("continued", cursor.isPresent());
        InboxPage.Cursor next = page.next();
        model.addAttribute("next", next == null ? null : link(filter, next.text()));
        model.addAttribute("first", link(filter, null));
        model.addAttribute("unread", cursor.isPresent() ? List.of() : unread(actor));
        return "workbench/work-list";
    }

    /** Cases with messages that the clerks of the actor's authority have not read. */
    private List<CaseFile> unread(Actor actor) {
        OrganisationId organisation = actor.organisation();
        return organisation == null || !actor.is(Role.CLERK)
                ? List.of()
                : scopes.within(
                        Scope.organisation(organisation), () -> messages.unreadOfAuthority(organisation).stream()
                                .flatMap(id -> caseFiles.find(id).stream())
                                .toList());
    }

    private static @Nullable String wanted(String text) {
        return PageMarks.search(text).orElse(null);
    }

    private static String link(InboxFilter filter, @Nullable String after) {
        return UriComponentsBuilder.fromPath("/arbeitsvorrat")
                .queryParamIfPresent("aufgabe", Optional.ofNullable(filter.task()))
                .queryParamIfPresent("suche", Optional.ofNullable(filter.text()))
                .queryParamIfPresent("ueberfaellig", filter.overdue() ? Optional.of(true) : Optional.empty())
                .queryParamIfPresent("nach", Optional.ofNullable(after))
                .encode()
                .build()
                .toUriString();
    }

    private Line line(InboxTask task) {
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
                task.due().map(this::urgency).orElse(""));
    }

    private String urgency(Instant due) {
        if (dates.over(due)) {
            return "overdue";
        }
        return clock.instant().plus(SOON).isAfter(due) ? "soon" : "";
    }
}
