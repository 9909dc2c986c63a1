package org.bauweg.portal;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bauweg.authority.Municipalities;
import org.bauweg.authority.Municipality;
import org.bauweg.casefile.CaseFile;
import org.bauweg.casefile.CaseFiles;
import org.bauweg.casefile.CaseStatus;
import org.bauweg.casefile.Draft;
import org.bauweg.casefile.Drafts;
import org.bauweg.messages.Messages;
import org.bauweg.shared.AccountId;
import org.bauweg.web.GermanDates;
import org.bauweg.web.Turns;
import org.bauweg.workflow.Inbox;
import org.bauweg.workflow.InboxTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
            CaseStatus status,
            String tone,
            List<Turns.Turn> turns,
            long unread) {}

    /** A draft. */
    record Unsent(String url, String deleteUrl, String title, String procedure, String place, String savedAt) {}

    private final OwnCases own;
    private final Drafts drafts;
    private final CaseFiles files;
    private final Inbox inbox;
    private final Messages messages;
    private final Municipalities municipalities;
    private final Turns turns;
    private final GermanDates dates;

    ApplicationPages(
            OwnCases own,
            Drafts drafts,
            CaseFiles files,
            Inbox inbox,
            Messages messages,
            Municipalities municipalities,
            Turns turns,
            GermanDates dates) {
        this.own = own;
        this.drafts = drafts;
        this.files = files;
        this.inbox = inbox;
        this.messages = messages;
        this.municipalities = municipalities;
        this.turns = turns;
        this.dates = dates;
    }

    /** {@code gespeichert} and {@code geloescht} say what was done just before. */
    @GetMapping("/antraege")
    String list(
            @RequestParam(name = "gespeichert", required = false) @Nullable String saved,
            @RequestParam(name = "geloescht", required = false) @Nullable String deleted,
            Locale locale,
            Model model) {
        AccountId account = own.actor().account();
        List<Draft> open = own.withinAccount(() -> drafts.openOf(account));
        List<CaseFile> sent = own.withinAccount(() -> files.ownedBy(account));
        model.addAttribute(
                "tasks",
                inbox.ofApplicant(account).stream()
                        .filter(task -> !task.voluntary())
                        .map(task -> task(task, sent, locale))
                        .toList());
        model.addAttribute("sent", sent.stream().map(file -> sent(file, locale)).toList());
        model.addAttribute("drafts", open.stream().map(this::draft).toList());
        model.addAttribute("saved", saved != null);
        model.addAttribute("deleted", deleted != null);
        return "portal/applications";
    }

    private Task task(InboxTask task, List<CaseFile> sent, Locale locale) {
        Optional<Instant> due = task.due();
        String what = sent.stream()
                .filter(file -> file.id().equals(task.caseId()))
                .flatMap(file -> turns.forApplicant(file, List.of(task), locale).stream())
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

    private Sent sent(CaseFile file, Locale locale) {
        return own.within(
                file.id(),
                () -> new Sent(
                        "/antraege/" + file.id(),
                        file.title(),
                        file.fileNumber(),
                        place(file.municipalityAgs()),
                        file.status(),
                        StatusTone.of(file),
                        turns.forApplicant(file, inbox.ofCase(file.id()), locale),
                        Mailbox.unread(messages.of(file.id()))));
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
