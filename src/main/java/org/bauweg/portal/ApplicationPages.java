package org.bauweg.portal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.bauweg.authority.Municipalities;
import org.bauweg.authority.Municipality;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.Draft;
import org.bauweg.casefile.Drafts;
import org.bauweg.deadlines.DeadlineBoard;
import org.bauweg.messages.Messages;
import org.bauweg.shared.AccountId;
import org.bauweg.shared.CaseId;
import org.bauweg.web.CaseWords;
import org.bauweg.web.GermanDates;
import org.bauweg.web.Turns;
import org.bauweg.workflow.Inbox;
import org.bauweg.workflow.InboxTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** "My applications": tasks of mine first, then what runs, then drafts. */
@Controller
class ApplicationPages {

    /** A task of the applicant's. */
    record Task(
            String url,
            String what,
            String title,
            String fileNumber,
            @Nullable String until,
            boolean overdue) {}

    /** A sent application. */
    record Sent(
            String url,
            String title,
            String fileNumber,
            String place,
            String statusKey,
            String tone,
            List<Turns.Turn> turns,
            int unread) {}

    /** A draft. */
    record Unsent(String url, String deleteUrl, String title, String procedure, String place, String savedAt) {}

    private final OwnCases own;
    private final Drafts drafts;
    private final CaseFiles files;
    private final Inbox inbox;
    private final DeadlineBoard board;
    private final Messages messages;
    private final Municipalities municipalities;
    private final Turns turns;
    private final GermanDates dates;
    private final CaseWords words;

    ApplicationPages(
            OwnCases own,
            Drafts drafts,
            CaseFiles files,
            Inbox inbox,
            DeadlineBoard board,
            Messages messages,
            Municipalities municipalities,
            Turns turns,
            GermanDates dates,
            CaseWords words) {
        this.own = own;
        this.drafts = drafts;
        this.files = files;
        this.inbox = inbox;
        this.board = board;
        this.messages = messages;
        this.municipalities = municipalities;
        this.turns = turns;
        this.dates = dates;
        this.words = words;
    }

    /** {@link Notices} says what was done just before. */
    @GetMapping("/antraege")
    String list(Locale locale, Model model) {
        AccountId account = own.actor().account();
        List<Draft> open = own.withinAccount(() -> drafts.openOf(account));
        List<CaseFile> sent = own.withinAccount(() -> files.ownedBy(account));
        Turns.Known known = known(sent);
        Map<CaseId, List<Turns.Turn>> who = turns.forApplicant(sent, known, locale);
        Map<CaseId, Integer> unread = own.withinAccount(() -> messages.unreadByCase(account));
        model.addAttribute(
                "tasks",
                inbox.ofApplicant(account).stream()
                        .filter(task -> !task.voluntary())
                        .map(task -> task(task, who))
                        .toList());
        model.addAttribute(
                "sent",
                sent.stream()
                        .map(file ->
                                sent(file, who.getOrDefault(file.id(), List.of()), unread.getOrDefault(file.id(), 0)))
                        .toList());
        model.addAttribute("drafts", open.stream().map(this::draft).toList());
        return "portal/applications";
    }

    /** Tasks and periods of the cases; what others have to do is not the applicant's row, but stands on his page. */
    private Turns.Known known(List<CaseFile> sent) {
        List<CaseId> ids = sent.stream().map(CaseFile::id).toList();
        return own.withinSystem(() -> new Turns.Known(inbox.ofCases(ids), board.openOf(ids)));
    }

    private Task task(InboxTask task, Map<CaseId, List<Turns.Turn>> who) {
        Optional<Instant> due = task.due();
        String what = who.getOrDefault(task.caseId(), List.of()).stream()
                .filter(turn -> task.taskId().equals(turn.taskId()))
                .map(Turns.Turn::what)
                .findFirst()
                .orElse(task.name());
        return new Task(
                "/antraege/" + task.caseId() + "/aufgaben/" + task.taskId(),
                what,
                task.title(),
                task.fileNumber(),
                due.map(dates::lastDay).map(dates::weekday).orElse(null),
                due.map(dates::over).orElse(false));
    }

    private Sent sent(CaseFile file, List<Turns.Turn> who, int unread) {
        return new Sent(
                "/antraege/" + file.id(),
                file.title(),
                file.fileNumber(),
                place(file.municipalityAgs()),
                words.statusKey("portal.status", file),
                StatusTone.of(file),
                who,
                unread);
    }

    private Unsent draft(Draft draft) {
        return new Unsent(
                "/antraege/" + draft.id(),
                "/antraege/" + draft.id() + "/loeschen",
                DraftTitle.of(draft),
                draft.procedure().label(),
                place(draft.municipalityAgs()),
                dates.since(draft.updatedAt()));
    }

    private String place(String ags) {
        return municipalities.find(ags).map(Municipality::name).orElse("");
    }
}
