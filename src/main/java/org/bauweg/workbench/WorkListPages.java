package org.bauweg.workbench;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bauweg.access.Actor;
import org.bauweg.access.Role;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.messages.Messages;
import org.bauweg.reminders.Hints;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.PageMarks;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.bauweg.workflow.Inbox;
import org.bauweg.workflow.InboxFilter;
import org.bauweg.workflow.InboxPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The work list: what waits for the actor's organisation in his roles, most urgent first. */
@Controller
class WorkListPages {

    private final Duty duty;
    private final Inbox inbox;
    private final TaskKinds kinds;
    private final WorkListLines lines;
    private final Hints hints;
    private final Messages messages;
    private final CaseFiles caseFiles;
    private final Scopes scopes;

    WorkListPages(
            Duty duty,
            Inbox inbox,
            TaskKinds kinds,
            WorkListLines lines,
            Hints hints,
            Messages messages,
            CaseFiles caseFiles,
            Scopes scopes) {
        this.duty = duty;
        this.inbox = inbox;
        this.kinds = kinds;
        this.lines = lines;
        this.hints = hints;
        this.messages = messages;
        this.caseFiles = caseFiles;
        this.scopes = scopes;
    }

    @GetMapping("/arbeitsvorrat")
    String list(
            @RequestParam(name = "aufgabe", defaultValue = "") String task,
            @RequestParam(name = "suche", defaultValue = "") String text,
            @RequestParam(name = "ueberfaellig", defaultValue = "false") boolean overdue,
            @RequestParam(name = "meine", defaultValue = "false") boolean mine,
            @RequestParam(name = "nach", required = false) @Nullable String after,
            Model model) {
        Actor actor = duty.actor();
        var filter = new InboxFilter(wanted(task), wanted(text), overdue, mine ? duty.mine() : Set.of());
        Optional<InboxPage.Cursor> cursor = InboxPage.Cursor.parse(after);
        InboxPage page = inbox.page(actor, filter, cursor.orElse(null));
        model.addAttribute("lines", lines.of(page.tasks(), actor));
        model.addAttribute("mine", mine);
        model.addAttribute("decides", actor.is(Role.CLERK) || actor.is(Role.HEAD));
        model.addAttribute("represented", List.copyOf(duty.represented().values()));
        model.addAttribute("hints", cursor.isPresent() ? List.of() : hints.of(actor));
        model.addAttribute("hintCount", cursor.isPresent() ? 0 : hints.count(actor));
        model.addAttribute("filter", filter);
        model.addAttribute("filtered", !filter.equals(InboxFilter.NONE));
        model.addAttribute("kinds", kinds.of(actor.roles()));
        InboxPage.Cursor next = page.next();
        Paging.show(model, address(filter), cursor.isPresent(), next == null ? null : next.text());
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

    private static UriComponentsBuilder address(InboxFilter filter) {
        return UriComponentsBuilder.fromPath("/arbeitsvorrat")
                .queryParamIfPresent("aufgabe", Optional.ofNullable(filter.task()))
                .queryParamIfPresent("suche", Optional.ofNullable(filter.text()))
                .queryParamIfPresent("ueberfaellig", filter.overdue() ? Optional.of(true) : Optional.empty())
                .queryParamIfPresent("meine", filter.clerks().isEmpty() ? Optional.empty() : Optional.of(true));
    }
}
