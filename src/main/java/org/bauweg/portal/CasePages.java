package org.bauweg.portal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bauweg.authority.Municipalities;
import org.bauweg.authority.Municipality;
import org.bauweg.authority.Organisations;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.deadlines.DeadlineBoard;
import org.bauweg.deadlines.LedgerDeadline;
import org.bauweg.fees.Cents;
import org.bauweg.fees.FeeAssessment;
import org.bauweg.fees.Fees;
import org.bauweg.messages.Messages;
import org.bauweg.shared.CaseId;
import org.bauweg.suspension.Suspensions;
import org.bauweg.web.CaseWords;
import org.bauweg.web.PeriodViews;
import org.bauweg.web.Turns;
import org.bauweg.workflow.Inbox;
import org.bauweg.workflow.InboxTask;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** How an application stands: whose turn it is, what happened, what was decided. */
@Controller
@RequestMapping("/antraege/{id}")
class CasePages {

    /**
     * A fee as the applicant sees it.
     *
     * @param amount as one reads it, empty if nothing is to be paid
     */
    record Fee(String act, String amount, String reference) {}

    private final OwnCases own;
    private final DraftDesk desk;
    private final CaseFiles files;
    private final Inbox inbox;
    private final Messages messages;
    private final Mailbox mailbox;
    private final CaseDocuments documents;
    private final Milestones milestones;
    private final Turns turns;
    private final DeadlineBoard board;
    private final PeriodViews periods;
    private final Suspensions suspensions;
    private final Notifications notifications;
    private final OwnRemedies remedies;
    private final Organisations organisations;
    private final Municipalities municipalities;
    private final Fees fees;
    private final CaseWords words;
    private final SilentOutcomes silentOutcomes;

    CasePages(
            OwnCases own,
            DraftDesk desk,
            CaseFiles files,
            Inbox inbox,
            Messages messages,
            Mailbox mailbox,
            CaseDocuments documents,
            Milestones milestones,
            Turns turns,
            DeadlineBoard board,
            PeriodViews periods,
            Suspensions suspensions,
            Notifications notifications,
            OwnRemedies remedies,
            Organisations organisations,
            Municipalities municipalities,
            Fees fees,
            CaseWords words,
            SilentOutcomes silentOutcomes) {
        this.own = own;
        this.desk = desk;
        this.files = files;
        this.inbox = inbox;
        this.messages = messages;
        this.mailbox = mailbox;
        this.documents = documents;
        this.milestones = milestones;
        this.turns = turns;
        this.board = board;
        this.periods = periods;
        this.suspensions = suspensions;
        this.notifications = notifications;
        this.remedies = remedies;
        this.organisations = organisations;
        this.municipalities = municipalities;
        this.fees = fees;
        this.words = words;
        this.silentOutcomes = silentOutcomes;
    }

    /** The status page; for a draft the step where it goes on. */
    @GetMapping
    String show(@PathVariable String id, Locale locale, Model model) {
        CaseId caseId = own.require(id);
        Optional<CaseFile> file = own.within(caseId, () -> files.find(caseId));
        if (file.isEmpty()) {
            return "redirect:" + desk.open(caseId, locale).resumeUrl();
        }
        own.within(caseId, () -> {
            fill(file.get(), locale, model);
            return true;
        });
        return "portal/case";
    }

    private void fill(CaseFile file, Locale locale, Model model) {
        List<InboxTask> open = inbox.ofCase(file.id());
        List<Mailbox.Entry> entries = mailbox.entries(file.id(), messages.of(file.id()));
        model.addAttribute("file", file);
        model.addAttribute("filing", words.of(file.procedure().filing(), locale));
        model.addAttribute("statusKey", words.statusKey("portal.status", file));
        model.addAttribute("tone", StatusTone.of(file));
        model.addAttribute(
                "place",
                municipalities
                        .find(file.municipalityAgs())
                        .map(Municipality::name)
                        .orElse(""));
        List<LedgerDeadline> running =
                remedies.of(file.id(), board.openOf(List.of(file.id())).getOrDefault(file.id(), List.of()));
        model.addAttribute("turns", turns.forApplicant(file, open, running, locale));
        model.addAttribute("periods", periods.forApplicant(LaterDates.without(running), locale));
        model.addAttribute("silence", silentOutcomes.of(file, running, locale));
        model.addAttribute("suspension", suspensions.of(file.id()).orElse(null));
        model.addAttribute("offers", turns.offers(open, locale));
        model.addAttribute("milestones", milestones.of(file, open, running, locale));
        model.addAttribute("entries", entries.stream().limit(3).toList());
        model.addAttribute(
                "unread", entries.stream().filter(Mailbox.Entry::unread).count());
        model.addAttribute("official", documents.official(file.id()));
        model.addAttribute("uploaded", documents.uploaded(file.id(), locale));
        model.addAttribute("notification", notifications.of(file).orElse(null));
        model.addAttribute("laterDates", periods.forApplicant(LaterDates.of(running), locale));
        model.addAttribute("mayBuild", LaterDates.mayBuild(file, running));
        model.addAttribute(
                "noticeFiles",
                notifications.notice(file).map(mailbox::attachments).orElse(List.of()));
        model.addAttribute("authority", organisations.find(file.authority()).orElse(null));
        model.addAttribute(
                "fees", fees.of(file.id()).stream().map(CasePages::fee).toList());
        model.addAttribute("withdrawable", file.closure() == null && file.decidedAt() == null);
    }

    private static Fee fee(FeeAssessment assessed) {
        return new Fee(
                assessed.proposal().act().label(),
                assessed.charged() ? Cents.text(assessed.cents()) : "",
                assessed.reference());
    }
}
