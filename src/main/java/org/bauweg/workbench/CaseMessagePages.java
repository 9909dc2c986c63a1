package org.bauweg.workbench;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.bauweg.access.Accounts;
import org.bauweg.access.CurrentActor;
import org.bauweg.audit.Act;
import org.bauweg.casefile.CaseFile;
import org.bauweg.forms.FileView;
import org.bauweg.messages.Direction;
import org.bauweg.messages.Message;
import org.bauweg.messages.Messages;
import org.bauweg.messages.WriteMessage;
import org.bauweg.messages.WriteOutcome;
import org.bauweg.shared.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The mailbox of a case as the authority sees it: reading, and writing to the applicant. */
@Controller
@RequestMapping("/vorgaenge/{id}/nachrichten")
class CaseMessagePages {

    /** A message for reading. */
    record Line(
            boolean incoming,
            String from,
            Instant at,
            @Nullable Instant readAt,
            String subject,
            List<String> paragraphs,
            List<FileView> files) {}

    /** What is wrong with a field of the message. */
    record Mistake(String fieldId, String message) {}

    private final CurrentActor currentActor;
    private final CaseDesk desk;
    private final CaseFrame frame;
    private final Messages mailbox;
    private final DocumentGroups documents;
    private final Accounts accounts;
    private final MessageSource messages;

    CaseMessagePages(
            CurrentActor currentActor,
            CaseDesk desk,
            CaseFrame frame,
            Messages mailbox,
            DocumentGroups documents,
            Accounts accounts,
            MessageSource messages) {
        this.currentActor = currentActor;
        this.desk = desk;
        this.frame = frame;
        this.mailbox = mailbox;
        this.documents = documents;
        this.accounts = accounts;
        this.messages = messages;
    }

    @GetMapping
    String list(@PathVariable String id, Locale locale, Model model) {
        return desk.asAuthority(id, file -> page(file, "", "", List.of(), locale, model));
    }

    @PostMapping
    String write(
            @PathVariable String id,
            @RequestParam(name = "betreff", defaultValue = "") String subject,
            @RequestParam(name = "text", defaultValue = "") String body,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes flash,
            Model model) {
        return desk.asAuthority(id, file -> {
            AccountId by = currentActor.require().account();
            WriteOutcome outcome =
                    mailbox.write(new WriteMessage(file.id(), Direction.TO_APPLICANT, subject, body, List.of(), by));
            if (outcome instanceof WriteOutcome.Sent) {
                flash.addFlashAttribute("sent", true);
                return "redirect:/vorgaenge/" + file.id() + "/nachrichten";
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(file, subject, body, List.of(error(outcome, locale)), locale, model);
        });
    }

    private String page(CaseFile file, String subject, String body, List<Mistake> errors, Locale locale, Model model) {
        List<Message> all = mailbox.of(file.id());
        AccountId reader = currentActor.require().account();
        all.stream()
                .filter(message -> message.direction() == Direction.TO_AUTHORITY && message.firstReadAt() == null)
                .forEach(message -> mailbox.markRead(file.id(), message.id(), reader));
        model.addAttribute("mails", all.stream().map(each -> line(each, locale)).toList());
        model.addAttribute("subject", subject);
        model.addAttribute("text", body);
        model.addAttribute("errors", errors);
        model.addAttribute("hasErrors", !errors.isEmpty());
        return frame.section("nachrichten", file, model);
    }

    private Line line(Message message, Locale locale) {
        return new Line(
                message.direction() == Direction.TO_AUTHORITY,
                sender(message.sentBy()),
                message.providedAt(),
                message.firstReadAt(),
                message.subject(),
                message.body().lines().toList(),
                documents.files(message.documents(), locale));
    }

    private String sender(String sentBy) {
        return sentBy.equals(Act.SYSTEM)
                ? "Bauweg"
                : AccountId.parse(sentBy).flatMap(accounts::displayName).orElse(sentBy);
    }

    private Mistake error(WriteOutcome outcome, Locale locale) {
        String code = outcome.getClass().getSimpleName();
        String field = code.startsWith("Subject") ? "betreff" : "text";
        int limit = outcome instanceof WriteOutcome.SubjectTooLong subject
                ? subject.limit()
                : outcome instanceof WriteOutcome.BodyTooLong text ? text.limit() : 0;
        String text = messages.getMessage("message.error." + code, new Object[] {limit}, locale);
        return new Mistake("f-" + field, text);
    }
}
