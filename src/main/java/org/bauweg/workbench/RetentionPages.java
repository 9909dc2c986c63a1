package org.bauweg.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bauweg.access.Actor;
import org.bauweg.access.Role;
import org.bauweg.retention.DeletionOutcome;
import org.bauweg.retention.Deletions;
import org.bauweg.retention.DueCase;
import org.bauweg.retention.HoldOutcome;
import org.bauweg.retention.LegalHolds;
import org.bauweg.shared.CaseId;
import org.bauweg.shared.OrganisationId;
import org.bauweg.shared.Scope;
import org.bauweg.shared.Scopes;
import org.bauweg.shared.TypedText;
import org.bauweg.web.FileViews;
import org.bauweg.workflow.Inbox;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deleting the documents of closed cases whose time is over, and keeping them beyond it. */
@Controller
class RetentionPages {

    private static final int SHOWN = 100;

    /** A case whose documents may go. */
    record Line(DueCase due, String size) {}

    private final Duty duty;
    private final CaseDesk desk;
    private final Deletions deletions;
    private final LegalHolds holds;
    private final Inbox inbox;
    private final FileViews views;
    private final Scopes scopes;

    RetentionPages(
            Duty duty,
            CaseDesk desk,
            Deletions deletions,
            LegalHolds holds,
            Inbox inbox,
            FileViews views,
            Scopes scopes) {
        this.duty = duty;
        this.desk = desk;
        this.deletions = deletions;
        this.holds = holds;
        this.inbox = inbox;
        this.views = views;
        this.scopes = scopes;
    }

    @GetMapping("/einstellungen/aufbewahrung")
    String list(Locale locale, Model model) {
        OrganisationId authority = authority(duty.require(Role.HEAD));
        List<Line> lines = scopes.within(Scope.organisation(authority), () -> deletions.due(authority, SHOWN)).stream()
                .filter(due -> isAtRest(due.file().id()))
                .map(due -> new Line(due, views.size(due.bytes(), locale)))
                .toList();
        model.addAttribute("lines", lines);
        return "workbench/retention";
    }

    /** Deletes the chosen ones; each is looked at once more. */
    @PostMapping("/einstellungen/aufbewahrung")
    String delete(@RequestParam(name = "vorgang", defaultValue = "") List<String> chosen, RedirectAttributes flash) {
        duty.require(Role.HEAD);
        long deleted = chosen.stream()
                .flatMap(id -> CaseId.parse(id).stream())
                .filter(this::delete)
                .count();
        flash.addFlashAttribute("deleted", deleted);
        flash.addFlashAttribute("left", chosen.size() - deleted);
        return "redirect:/einstellungen/aufbewahrung";
    }

    private boolean delete(CaseId id) {
        return desk.asAuthority(
                id.toString(),
                file -> inbox.ofCase(id).isEmpty()
                        && deletions.delete(id, duty.actor().account()) == DeletionOutcome.DELETED);
    }

    /** Where somebody still has something to do, nothing is proposed. */
    private boolean isAtRest(CaseId id) {
        return scopes.within(Scope.of(id), () -> inbox.ofCase(id)).isEmpty();
    }

    @PostMapping("/vorgaenge/{id}/unterlagen/aufheben")
    String place(
            @PathVariable String id,
            @RequestParam(name = "grund", defaultValue = "") String reason,
            RedirectAttributes flash) {
        return changed(
                id,
                flash,
                desk.asAuthority(
                        id,
                        file -> holds.place(
                                file.id(), TypedText.clean(reason), duty.actor().account())));
    }

    @PostMapping("/vorgaenge/{id}/unterlagen/freigeben")
    String lift(
            @PathVariable String id,
            @RequestParam(name = "grund", defaultValue = "") String reason,
            RedirectAttributes flash) {
        return changed(
                id,
                flash,
                desk.asAuthority(
                        id,
                        file -> holds.lift(
                                file.id(), TypedText.clean(reason), duty.actor().account())));
    }

    private static String changed(String id, RedirectAttributes flash, HoldOutcome outcome) {
        flash.addFlashAttribute("holdOutcome", outcome.name());
        return "redirect:/vorgaenge/" + CaseId.parse(id).orElseThrow(CaseDesk::notFound) + "/unterlagen";
    }

    private static OrganisationId authority(Actor actor) {
        return Optional.ofNullable(actor.organisation()).orElseThrow(CaseDesk::notFound);
    }
}
