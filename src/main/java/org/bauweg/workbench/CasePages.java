package org.bauweg.workbench;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bauweg.access.Actor;
import org.bauweg.access.Relation;
import org.bauweg.access.Role;
import org.bauweg.casefile.CaseFile;
import org.bauweg.consultation.Consultation;
import org.bauweg.consultation.Consultations;
import org.bauweg.consultation.Neighbour;
import org.bauweg.consultation.Neighbours;
import org.bauweg.deadlines.DeadlineBoard;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.retention.LegalHolds;
import org.bauweg.web.Turns;
import org.bauweg.workflow.CompletenessWithdrawals;
import org.bauweg.workflow.Inbox;
import org.bauweg.workflow.InboxTask;
import org.bauweg.workflow.Reclassifications;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A case for reading: overview, documents, consultations, periods. A consulted organisation gets only its own request. */
@Controller("workbenchCasePages")
@RequestMapping("/vorgaenge/{id}")
class CasePages {

    private final CaseDesk desk;
    private final CaseFrame frame;
    private final KeyFacts facts;
    private final Inbox inbox;
    private final Turns turns;
    private final DeclarationViews declarations;
    private final DocumentGroups documents;
    private final Consultations consultations;
    private final ConsultationViews consultationViews;
    private final Neighbours neighbours;
    private final DraftViews drafts;
    private final DeadlineBoard board;
    private final Duty duty;
    private final Reclassifications reclassifications;
    private final LaterFacts laterFacts;
    private final CaseNotices caseNotices;
    private final CompletenessWithdrawals withdrawals;
    private final LegalHolds holds;

    CasePages(
            CaseDesk desk,
            CaseFrame frame,
            KeyFacts facts,
            Inbox inbox,
            Turns turns,
            DeclarationViews declarations,
            DocumentGroups documents,
            Consultations consultations,
            ConsultationViews consultationViews,
            Neighbours neighbours,
            DraftViews drafts,
            DeadlineBoard board,
            Duty duty,
            Reclassifications reclassifications,
            LaterFacts laterFacts,
            CaseNotices caseNotices,
            CompletenessWithdrawals withdrawals,
            LegalHolds holds) {
        this.desk = desk;
        this.frame = frame;
        this.facts = facts;
        this.inbox = inbox;
        this.turns = turns;
        this.declarations = declarations;
        this.documents = documents;
        this.consultations = consultations;
        this.consultationViews = consultationViews;
        this.neighbours = neighbours;
        this.drafts = drafts;
        this.board = board;
        this.duty = duty;
        this.reclassifications = reclassifications;
        this.laterFacts = laterFacts;
        this.caseNotices = caseNotices;
        this.withdrawals = withdrawals;
        this.holds = holds;
    }

    @GetMapping
    String overview(@PathVariable String id, Locale locale, Model model) {
        return desk.open(
                id,
                (relation, file) ->
                        relation == Relation.AUTHORITY ? overview(file, locale, model) : request(file, locale, model));
    }

    private String overview(CaseFile file, Locale locale, Model model) {
        List<InboxTask> open = inbox.ofCase(file.id());
        List<LedgerDeadline> running = board.openOf(List.of(file.id())).getOrDefault(file.id(), List.of());
        model.addAttribute("turns", turns.forStaff(file, open, running, locale));
        model.addAttribute("mine", mine(open));
        model.addAttribute("caseNotices", caseNotices.of(file, locale));
        model.addAttribute("facts", facts.ofCase(file));
        model.addAttribute("procedure", facts.ofProcedure(file, locale));
        model.addAttribute("reclassifiable", !reclassifications.possible(file).isEmpty());
        model.addAttribute("later", laterFacts.of(file, locale));
        model.addAttribute("draft", drafts.current(file.id()).orElse(null));
        model.addAttribute("declaration", declarations.declaration(file, locale));
        boolean undecided = file.decidedAt() == null && file.closure() == null;
        model.addAttribute(
                "mayWithdrawCompleteness",
                undecided && withdrawals.isOpenFor(file) && duty.actor().is(Role.CLERK));
        model.addAttribute("mayTransfer", undecided && duty.actor().is(Role.HEAD));
        return frame.section("ueberblick", file, model);
    }

    /** What a consulted organisation sees: what it was asked, what it said, and the documents for it. */
    private String request(CaseFile file, Locale locale, Model model) {
        List<Consultation> own = consultations.of(file.id()).stream()
                .filter(each -> Optional.of(each.organisation())
                        .equals(Optional.ofNullable(duty.actor().organisation())))
                .filter(each -> each.requestedAt() != null)
                .toList();
        model.addAttribute("head", desk.head(file));
        model.addAttribute("facts", facts.ofProject(file));
        model.addAttribute("asked", consultationViews.of(own, locale));
        model.addAttribute("mine", mine(inbox.ofCase(file.id())));
        model.addAttribute("documents", documents.groups(file, Relation.CONSULTED, locale));
        return "workbench/request";
    }

    private List<InboxTask> mine(List<InboxTask> open) {
        Actor actor = duty.actor();
        return open.stream().filter(task -> task.isFor(actor)).toList();
    }

    @GetMapping("/unterlagen")
    String documents(@PathVariable String id, Locale locale, Model model) {
        return desk.asAuthority(id, file -> {
            model.addAttribute("documents", documents.groups(file, Relation.AUTHORITY, locale));
            model.addAttribute("hold", holds.of(file.id()).orElse(null));
            return frame.section("unterlagen", file, model);
        });
    }

    @GetMapping("/beteiligungen")
    String consultations(@PathVariable String id, Locale locale, Model model) {
        return desk.asAuthority(id, file -> {
            model.addAttribute("asked", consultationViews.forAuthority(consultations.of(file.id()), locale));
            model.addAttribute(
                    "consented",
                    neighbours.of(file.id()).stream()
                            .filter(Neighbour::hasConsented)
                            .toList());
            return frame.section("beteiligungen", file, model);
        });
    }
}
